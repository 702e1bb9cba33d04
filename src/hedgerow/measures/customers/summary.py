"""Purchases become one row per customer: how often, how lately, for how long, and worth how much."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Floats, Ints, floats, ints, keys, read, same_length
from hedgerow.measures.errors import MeasureError

FURTHEST = 10**9
"""In days: nothing was bought longer ago, or will be later."""


@dataclass(frozen=True, slots=True, eq=False)
class RfmSummary:
    """Per customer, in the order of their ids: what the models of this package take.

    customer [n] ids as given; frequency int64[n] repeat purchases, which is days with a purchase less one; recency
    float64[n] time from the first to the last; age float64[n] time from the first until the end; mean_value float64[n]
    mean amount of a day with a repeat purchase, 0 where there was none; spent float64[n] everything, the first purchase
    too. Time in units of days_a_unit days, amounts in the unit given.
    """

    customer: npt.NDArray[Any]
    frequency: Ints
    recency: Floats
    age: Floats
    mean_value: Floats
    spent: Floats


def rfm_summary(
    customer: npt.ArrayLike,
    day: npt.ArrayLike,
    amount: npt.ArrayLike,
    until: int | date | np.datetime64,
    *,
    days_a_unit: float = 1,
) -> RfmSummary:
    """Summarise purchases up to the day `until`: recency, frequency, monetary value (Fader, Hardie & Lee 2005).

    customer[p] any ids that sort; day[p] whole days since 1970-01-01, or dates; amount[p] in one currency, below 0 for
    a return. All purchases of a customer on one day are one; those after `until` are left out, and so is who came
    later. Raises MeasureError on unequal lengths, on what is not finite, or days_a_unit <= 0.
    """
    who, when, money = keys("customer", customer), days("day", day), floats("amount", amount)
    same_length(customer=who, day=when, amount=money)
    if not 0 < days_a_unit < float("inf"):
        raise MeasureError(f"days_a_unit must be above 0, got {days_a_unit}")
    end = int(days("until", np.asarray([until]))[0])
    kept = when <= end
    ids, code = np.unique(who[kept], return_inverse=True)
    order = np.lexsort((when[kept], code))
    code, when, money = code[order], when[kept][order], money[kept][order]
    fresh = np.ones(len(code), dtype=np.bool_)
    fresh[1:] = (code[1:] != code[:-1]) | (when[1:] != when[:-1])
    start = np.flatnonzero(fresh)
    worth = np.add.reduceat(money, start) if len(start) else np.zeros(0)
    code, when = code[start], when[start]
    count = np.bincount(code, minlength=len(ids))
    last = np.cumsum(count) - 1
    first = last - count + 1
    spent = np.bincount(code, weights=worth, minlength=len(ids)).astype(np.float64)
    repeats = (count - 1).astype(np.int64)
    return RfmSummary(
        customer=ids,
        frequency=repeats,
        recency=(when[last] - when[first]) / days_a_unit,
        age=(end - when[first]) / days_a_unit,
        mean_value=np.where(repeats > 0, (spent - worth[first]) / np.maximum(repeats, 1), 0.0),
        spent=spent,
    )


def days(name: str, values: npt.ArrayLike) -> Ints:
    """Return int64[n] days since 1970-01-01 from values[n], such days or dates.

    Raises MeasureError on anything else, and on days more than 10^9 from there: sums of such would not fit.
    """
    raw = read(name, values)
    if raw.dtype.kind == "O" and raw.size and all(isinstance(each, date) for each in raw.ravel()):
        raw = raw.astype("datetime64[D]")
    if raw.dtype.kind == "M":
        if np.isnat(raw).any():
            raise MeasureError(f"{name} must not be without a date")
        raw = raw.astype("datetime64[D]").astype(np.int64)
    return ints(name, raw, minimum=-FURTHEST, below=FURTHEST + 1)
