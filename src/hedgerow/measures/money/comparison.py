"""A stretch of days against the one before it and the same one a year ago."""

from dataclasses import dataclass

import numpy.typing as npt

from hedgerow.measures.arrays import Bools, ints, same_length
from hedgerow.measures.errors import MeasureError

YEAR = 364
"""Days a year back: 52 whole weeks, so that every Saturday is compared with a Saturday."""


@dataclass(frozen=True, slots=True)
class Compared:
    """`amount` minor units then; `change` is now / then - 1, None when then was zero or less."""

    amount: int
    change: float | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The amount of `days` days in minor units; before, year_before: None where the record does not reach back."""

    days: int
    amount: int
    before: Compared | None
    year_before: Compared | None


def compare(*, day: npt.ArrayLike, amount: npt.ArrayLike, through: int, days: int, since: int) -> Comparison:
    """Compare the `days` days that end with the day `through` with the days just before, and 52 weeks before.

    Every stretch has the same number of days. day[k] days since 1970-01-01, amount[k] minor units; the record begins
    with the day `since`. Raises MeasureError when days is below 1 or the record is shorter than that.
    """
    if days < 1:
        raise MeasureError(f"days must be at least 1, got {days}")
    if through - days + 1 < since:
        raise MeasureError(f"the record has fewer than {days} days")
    when, money = ints("day", day), ints("amount", amount)
    same_length(day=when, amount=money)

    def total(end: int) -> int:
        inside: Bools = (when > end - days) & (when <= end)
        return int(money[inside].sum())

    now = total(through)

    def compared(end: int) -> Compared | None:
        return _compared(now, total(end)) if end - days + 1 >= since else None

    return Comparison(days=days, amount=now, before=compared(through - days), year_before=compared(through - YEAR))


def _compared(now: int, then: int) -> Compared:
    return Compared(amount=then, change=now / then - 1 if then > 0 else None)
