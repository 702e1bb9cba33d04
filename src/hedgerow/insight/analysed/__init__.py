"""Analyses and measures of the figures: each reads its tables, works out a reading, and says how far it is."""
