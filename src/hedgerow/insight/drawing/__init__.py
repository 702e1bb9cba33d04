"""Drawings of the figures, beside those of `web.charts` and made of the same parts."""
