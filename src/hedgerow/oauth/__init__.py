"""Apps of others: one acts for a person of the team, with her leave and within her rights, until it is ended."""
