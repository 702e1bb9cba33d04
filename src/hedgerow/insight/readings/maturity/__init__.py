"""How far the ecosystem has come: the criteria, and the level that all of them allow."""
