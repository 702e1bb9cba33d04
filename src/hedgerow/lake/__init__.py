"""A copy of the record for analysis: figures, days and keys in columns, without a name or a word of anybody."""
