"""Customers in plain words: whom to call, what to expect, who stays, and what brings whom."""
