"""Whether there are more different things to do than before."""

from dataclasses import dataclass

import numpy.typing as npt

from hedgerow.measures.arrays import floats, ints, same_length
from hedgerow.measures.ecology import hill_number

YOUNG_DAYS = 365
"""An offer is new in its first year."""


@dataclass(frozen=True, slots=True)
class NicheCreation:
    """Kinds of activity, as so many equally common ones, before and now; None where there was none.

    opened, closed: kinds seen in one of the two only.
    """

    before: float | None
    now: float | None
    opened: int
    closed: int

    @property
    def change(self) -> float | None:
        """The difference: above 0, there are more niches."""
        return self.now - self.before if self.before is not None and self.now is not None else None


def niche_creation(before: npt.ArrayLike, now: npt.ArrayLike) -> NicheCreation:
    """Compare the diversity of kinds in two periods: before[k], now[k] >= 0 of each kind, in one order.

    Raises MeasureError on unequal lengths or below 0.
    """
    was, then = floats("before", before, minimum=0), floats("now", now, minimum=0)
    same_length(before=was, now=then)
    return NicheCreation(
        before=hill_number(was),
        now=hill_number(then),
        opened=int(((was == 0) & (then > 0)).sum()),
        closed=int(((was > 0) & (then == 0)).sum()),
    )


def newness(revenue: npt.ArrayLike, age_days: npt.ArrayLike, *, young: int = YOUNG_DAYS) -> float | None:
    """Return the share of revenue, 0..1, from offers younger than `young` days; None without revenue.

    revenue[k] >= 0 of each offer, age_days[k] >= 0. Raises MeasureError on unequal lengths or below 0.
    """
    money, age = floats("revenue", revenue, minimum=0), ints("age_days", age_days, minimum=0)
    same_length(revenue=money, age_days=age)
    whole = float(money.sum())
    return float(money[age < young].sum()) / whole if whole else None
