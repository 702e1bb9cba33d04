"""Recency, frequency, monetary value: quintiles with a stated tie-break, and the groups they make."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Ints, floats, ints, keys, same_length
from hedgerow.measures.customers.groups import GROUPS, Group, group_codes
from hedgerow.measures.errors import MeasureError
from hedgerow.measures.rates import ENOUGH


@dataclass(frozen=True, slots=True, eq=False)
class Rfm:
    """Quintiles (int64[n], 1..5, 5 is best) and the code of each customer's group (int64[n], position in GROUPS)."""

    recency: Ints
    frequency: Ints
    monetary: Ints
    group: Ints

    @property
    def enough(self) -> bool:
        """Whether there are customers enough (30) for fifths of them to mean something."""
        return len(self.group) >= ENOUGH


@dataclass(frozen=True, slots=True)
class GroupTotal:
    """One group: how many customers, what they spent in minor units, and their shares in 0..1 of all."""

    group: Group
    customers: int
    customers_share: float
    monetary: int
    monetary_share: float


def score(*, recency_days: npt.ArrayLike, frequency: npt.ArrayLike, monetary: npt.ArrayLike, ids: npt.ArrayLike) -> Rfm:
    """Score n customers by quintiles (Hughes 1994, Strategic Database Marketing).

    recency_days[n] days since the last visit (fewer is better), frequency[n] visits, monetary[n] minor units, ids[n]
    distinct and sortable. Customers are ordered from worst to best by (value, then id) and cut as SQL NTILE(5) cuts,
    so that a database gives the same answer. Raises MeasureError on unequal lengths or repeated ids.
    """
    days = floats("recency_days", recency_days, minimum=0)
    visits = ints("frequency", frequency, minimum=0)
    money = ints("monetary", monetary)
    key = keys("ids", ids)
    same_length(recency_days=days, frequency=visits, monetary=money, ids=key)
    if len(np.unique(key)) != len(key):
        raise MeasureError("ids must be distinct")
    r, f, m = quintiles(-days, key), quintiles(visits, key), quintiles(money, key)
    return Rfm(recency=r, frequency=f, monetary=m, group=group_codes(r, f, m))


def quintiles(values: npt.NDArray[Any], ids: npt.NDArray[Any]) -> Ints:
    """Return int64[n] of 1..5 as NTILE(5) OVER (ORDER BY value, id): the first n mod 5 fifths have one more."""
    n = len(values)
    position = np.empty(n, dtype=np.int64)
    position[np.lexsort((ids, values))] = np.arange(n)
    size, longer = divmod(n, 5)
    in_longer = position // (size + 1)
    in_shorter = longer + (position - longer * (size + 1)) // max(size, 1)
    return np.where(position < longer * (size + 1), in_longer, in_shorter).astype(np.int64) + 1


def group_totals(rfm: Rfm, monetary: npt.ArrayLike) -> tuple[GroupTotal, ...]:
    """Return every group in the order of GROUPS with its customers and its sum of monetary[n] (minor units).

    A share of nothing is 0. Raises MeasureError when monetary and rfm differ in length.
    """
    money = ints("monetary", monetary)
    n = same_length(monetary=money, group=rfm.group)
    counts = np.bincount(rfm.group, minlength=len(GROUPS))
    sums = np.zeros(len(GROUPS), dtype=np.int64)
    np.add.at(sums, rfm.group, money)
    total = int(money.sum())
    return tuple(
        GroupTotal(
            group=group,
            customers=int(counts[code]),
            customers_share=int(counts[code]) / n if n else 0.0,
            monetary=int(sums[code]),
            monetary_share=int(sums[code]) / total if total else 0.0,
        )
        for code, group in enumerate(GROUPS)
    )
