"""Readings in plain words and charts: what a number means, and what to do about it."""
