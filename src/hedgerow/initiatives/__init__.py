"""Initiatives: what went into a programme, partnership, event, campaign or space, and what came out of it."""
