"""Amounts per week or month, gaps as zeros, periods that are not wholly covered marked."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Bools, Ints, ints, same_length
from hedgerow.measures.errors import MeasureError


class Period(StrEnum):
    """What amounts are added up by. A week begins on Monday (ISO 8601)."""

    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True, eq=False)
class Series:
    """p periods in order, without a hole.

    start int64[p] first day of each (days since 1970-01-01); days int64[p] its calendar length; amount int64[p] minor
    units; count int64[p] amounts added; complete bool[p] whether the record covers all its days.
    """

    start: Ints
    days: Ints
    amount: Ints
    count: Ints
    complete: Bools


def per_period(
    *, day: npt.ArrayLike, amount: npt.ArrayLike, period: Period, through: int, since: int | None = None
) -> Series:
    """Add up amount[k] (minor units, returns negative) on day[k] (days since 1970-01-01) by week or month.

    The record covers the days `since` (default: the first day present) to `through`, both included; a period that
    reaches beyond either end is not complete. With no amounts and no `since` there is no period. Raises MeasureError
    when a day lies outside the record.
    """
    when, money = ints("day", day), ints("amount", amount)
    same_length(day=when, amount=money)
    first = since if since is not None else int(when.min(initial=through + 1))
    if when.size and not first <= when.min() <= when.max() <= through:
        raise MeasureError(f"every day must lie within {first} to {through}")
    edges = _edges(first, through, period)
    slot = np.searchsorted(edges, when, side="right") - 1
    total = np.zeros(len(edges) - 1, dtype=np.int64)
    np.add.at(total, slot, money)
    return Series(
        start=edges[:-1],
        days=np.diff(edges),
        amount=total,
        count=np.bincount(slot, minlength=len(total)).astype(np.int64),
        complete=(edges[:-1] >= first) & (edges[1:] <= through + 1),
    )


def _edges(first: int, through: int, period: Period) -> Ints:
    """Return the first day of each period from that of `first` to that of `through`, and the day after the last."""
    if through < first:
        return np.zeros(1, dtype=np.int64)
    if period is Period.WEEK:
        monday = first - (first + 3) % 7  # 1970-01-01 was a Thursday
        return np.arange(monday, through + 8, 7, dtype=np.int64)
    month, last = np.array([first, through], dtype="datetime64[D]").astype("datetime64[M]")
    return np.arange(month, last + 2, dtype="datetime64[M]").astype("datetime64[D]").astype(np.int64)
