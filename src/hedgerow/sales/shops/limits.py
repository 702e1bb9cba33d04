"""How much of a shop is taken, and how long it is kept."""

from datetime import timedelta

MOST_BYTES = 1024 * 1024
KEEP_DAYS = 30
LONGEST_KEEP_DAYS = 365
KEEP_ROWS = timedelta(days=400)
KEEP_REFUSED = timedelta(days=90)
FORMER_SECRET = timedelta(days=2)
