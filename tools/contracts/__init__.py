"""Import contracts of our own, beside those that import-linter has."""
