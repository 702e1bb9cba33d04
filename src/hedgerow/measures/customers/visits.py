"""Purchases become visits: one per customer and day, whatever was bought how many times."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Ints, ints, same_length
from hedgerow.measures.errors import MeasureError


@dataclass(frozen=True, slots=True, eq=False)
class Visits:
    """Distinct (customer, day) pairs, sorted by customer, then day, of `n` customers.

    customer int64[v] in 0..n-1, day int64[v] (days since 1970-01-01), amount int64[v] minor units of that day.
    """

    n: int
    customer: Ints
    day: Ints
    amount: Ints

    def count(self) -> Ints:
        """Return int64[n]: visits of each customer."""
        return np.bincount(self.customer, minlength=self.n).astype(np.int64)

    def first_day(self) -> Ints:
        """Return int64[n]: first day of each customer; the largest int64 where there was no visit."""
        first = np.full(self.n, np.iinfo(np.int64).max, dtype=np.int64)
        np.minimum.at(first, self.customer, self.day)
        return first

    def last_day(self) -> Ints:
        """Return int64[n]: last day of each customer; the smallest int64 where there was no visit."""
        last = np.full(self.n, np.iinfo(np.int64).min, dtype=np.int64)
        np.maximum.at(last, self.customer, self.day)
        return last

    def spent(self) -> Ints:
        """Return int64[n]: sum of each customer's amounts, exact."""
        total = np.zeros(self.n, dtype=np.int64)
        np.add.at(total, self.customer, self.amount)
        return total


def visits(
    *, n: int, customer: npt.ArrayLike, day: npt.ArrayLike, amount: npt.ArrayLike, until: int | None = None
) -> Visits:
    """Merge purchases into visits: same customer and same day is one visit, its amounts added.

    customer[p] in 0..n-1, day[p] days since 1970-01-01, amount[p] minor units (negative for a return), in any order;
    purchases after the day `until` are left out. Raises MeasureError on unequal lengths or a customer out of range.
    """
    if n < 0:
        raise MeasureError(f"n must be at least 0, got {n}")
    who, when = ints("customer", customer, minimum=0, below=n), ints("day", day)
    money = ints("amount", amount)
    same_length(customer=who, day=when, amount=money)
    if until is not None:
        kept = when <= until
        who, when, money = who[kept], when[kept], money[kept]
    order = np.lexsort((when, who))
    who, when, money = who[order], when[order], money[order]
    fresh = np.ones(len(who), dtype=np.bool_)
    fresh[1:] = (who[1:] != who[:-1]) | (when[1:] != when[:-1])
    total = np.zeros(int(fresh.sum()), dtype=np.int64)
    np.add.at(total, np.cumsum(fresh) - 1, money)
    return Visits(n=n, customer=who[fresh], day=when[fresh], amount=total)
