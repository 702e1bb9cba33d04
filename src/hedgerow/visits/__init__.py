"""Visits to the business's own websites, counted without cookies; tied to a party only where they agreed."""
