"""Figures about who is tied to whom, on one typed graph of integer arrays."""
