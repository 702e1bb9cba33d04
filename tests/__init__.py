"""A package with this file wins over any `tests` that a dependency leaves among the installed ones."""
