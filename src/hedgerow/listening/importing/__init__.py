"""Tables of meetings and mentions, row by row."""
