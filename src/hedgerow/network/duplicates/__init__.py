"""Which two parties may be one: candidates by what they share, and how sure it is. Knows no database."""
