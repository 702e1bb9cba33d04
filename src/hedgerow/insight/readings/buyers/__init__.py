"""Customers over everything they bought: what to expect of each, what each is worth, and how sure one can be.

A customer is who bought at least once in the main currency; a visit is a day with a purchase. Weeks are the unit of the
models, minor units that of money.
"""
