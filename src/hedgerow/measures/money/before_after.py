"""What a group spent beyond its own pace before: each compared with themselves, with how far off that may be."""

from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

from hedgerow.measures.errors import MeasureError, TooLittleDataError

FEWEST = 10
"""Of fewer than that no difference is said: one large order would be the result (rule of thumb)."""
SHORTEST = 14
"""Days on each side, for one who is compared: two whole weeks (rule of thumb)."""


@dataclass(frozen=True, slots=True)
class Change:
    """After less before, summed over `n`, in the unit of the values, with its 95 % interval low..high."""

    n: int
    total: float
    low: float
    high: float

    @property
    def is_clear(self) -> bool:
        """Whether the whole interval lies on one side of zero."""
        return self.low > 0 or self.high < 0


def change_of(*, n: int, total: float, squares: float) -> Change:
    """Judge n differences d (after less before, one for each who is compared) from sum(d) and sum(d * d).

    The interval of a sum of n paired differences is n times that of their mean: Student (1908), Biometrika 6, 1-25.
    It says how much the people differ among each other; what else changed at the same time for all of them (a season,
    a price) is in the total and in no interval. Raises TooLittleDataError below FEWEST, MeasureError where the sums
    cannot belong to n differences.
    """
    if n < FEWEST:
        raise TooLittleDataError(what="people", have=n, need=FEWEST)
    spread = squares - total * total / n
    if spread < -1e-6 * max(1.0, squares):
        raise MeasureError("squares is less than n differences with that total can have")
    half = student(n - 1) * sqrt(max(0.0, spread) / (n - 1) * n)
    return Change(n=n, total=total, low=total - half, high=total + half)


def student(freedom: int, *, confidence: float = 0.95) -> float:
    """Return the two-sided quantile of Student's t, right to two places from 6 degrees of freedom on.

    Expansion in 1/freedom: Abramowitz & Stegun (1964), 26.7.5. Raises MeasureError unless freedom >= 1 and
    0 < confidence < 1.
    """
    if freedom < 1 or not 0 < confidence < 1:
        raise MeasureError(f"freedom must be at least 1 and confidence within 0 and 1, got {freedom} and {confidence}")
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    terms = (
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
        (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160,
    )
    return z + sum((term / float(freedom) ** power for power, term in enumerate(terms, 1)), 0.0)
