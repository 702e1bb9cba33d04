"""A table of what everybody gives and needs, on its way in."""
