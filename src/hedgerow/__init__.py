"""Hedgerow: one record of a small business's ecosystem, and what a business needs on top of it."""

__version__ = "0.1.0"
