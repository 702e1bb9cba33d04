"""Pages of care: how the plans are kept, what is due, the plans themselves."""
