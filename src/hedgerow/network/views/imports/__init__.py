"""Bringing people and purchases in from files."""
