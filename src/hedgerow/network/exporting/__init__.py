"""Everybody to take away: as a table that comes back in without a change, as contact cards, as JSON."""
