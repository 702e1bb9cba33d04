"""How long a failed job waits before it is tried again."""

from datetime import timedelta
from random import Random

BASE_SECONDS = 10.0
FACTOR = 3.0
CAP_SECONDS = 3600.0


def delay(attempt: int, source: Random) -> timedelta:
    """10 s, 30 s, 90 s … up to an hour after the first, second, third … failed attempt, minus up to half as jitter."""
    ceiling = min(CAP_SECONDS, BASE_SECONDS * FACTOR ** min(attempt - 1, 20))
    return timedelta(seconds=ceiling * source.uniform(0.5, 1.0))
