"""A share with its interval, its n, and a state for too little data."""

from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

from hedgerow.measures.errors import MeasureError

ENOUGH = 30
"""No rate is shown below this n (rule of thumb)."""


@dataclass(frozen=True, slots=True)
class Rate:
    """`hits` of `n`. `value`, `low` and `high` are shares in 0..1; `value` is None when n is 0.

    `enough` is False below n = 30: then say "too little data", not the value.
    """

    hits: int
    n: int
    value: float | None
    low: float
    high: float

    @property
    def enough(self) -> bool:
        """Whether n allows showing the value."""
        return self.n >= ENOUGH


def wilson(hits: int, n: int, *, confidence: float = 0.95) -> Rate:
    """Return hits/n with its score interval (Wilson 1927, JASA 22, 209-212).

    With n = 0 nothing is known: no value, interval 0..1. Raises MeasureError unless 0 <= hits <= n and
    0 < confidence < 1.
    """
    if not 0 <= hits <= n:
        raise MeasureError(f"hits must lie between 0 and n, got {hits} of {n}")
    if not 0 < confidence < 1:
        raise MeasureError(f"confidence must lie between 0 and 1, got {confidence}")
    if n == 0:
        return Rate(hits=0, n=0, value=None, low=0.0, high=1.0)
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    share = hits / n
    centre = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    low = 0.0 if hits == 0 else max(0.0, centre - half)
    high = 1.0 if hits == n else min(1.0, centre + half)
    return Rate(hits=hits, n=n, value=share, low=low, high=high)
