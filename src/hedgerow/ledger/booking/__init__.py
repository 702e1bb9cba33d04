"""The engine of every movement: lock in one order, then check, then write.

It works on any number of movements at once: one lock, one look, one statement per table.
"""
