"""Circles: parties that pay each other in credits or hours of their own, and always sum to zero."""
