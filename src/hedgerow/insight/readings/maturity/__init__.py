"""How far the ecosystem has come: evidence for each criterion, and the level that all of them allow."""
