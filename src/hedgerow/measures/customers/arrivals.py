"""New against returning customers, per period."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Ints, ints, same_length


@dataclass(frozen=True, slots=True, eq=False)
class Arrivals:
    """Per period (int64[p] each): distinct customers new and returning, and what each kind spent in minor units.

    A customer is new in the period of her first purchase, returning in every later one; the first period knows only
    new ones, whoever came before the record began.
    """

    period: Ints
    new: Ints
    returning: Ints
    new_amount: Ints
    returning_amount: Ints


def arrivals(*, customer: npt.ArrayLike, period: npt.ArrayLike, amount: npt.ArrayLike) -> Arrivals:
    """Count per period from purchases: customer[k] whole ids, period[k] week or month numbers, amount[k] minor units.

    Every period from the first to the last is present, gaps as zeros. Raises MeasureError on unequal lengths.
    """
    who, when, money = ints("customer", customer), ints("period", period), ints("amount", amount)
    if same_length(customer=who, period=when, amount=money) == 0:
        empty = np.zeros(0, dtype=np.int64)
        return Arrivals(period=empty, new=empty, returning=empty, new_amount=empty, returning_amount=empty)
    _, code = np.unique(who, return_inverse=True)
    first = np.full(int(code.max()) + 1, np.iinfo(np.int64).max, dtype=np.int64)
    np.minimum.at(first, code, when)
    start, many = int(when.min()), int(when.max() - when.min()) + 1
    is_new = when == first[code]
    new_amount, returning_amount = np.zeros(many, dtype=np.int64), np.zeros(many, dtype=np.int64)
    np.add.at(new_amount, when[is_new] - start, money[is_new])
    np.add.at(returning_amount, when[~is_new] - start, money[~is_new])
    new = np.bincount(first - start, minlength=many).astype(np.int64)
    present = np.unique(np.stack([code, when - start]), axis=1)[1]
    return Arrivals(
        period=np.arange(start, start + many, dtype=np.int64),
        new=new,
        returning=np.bincount(present, minlength=many).astype(np.int64) - new,
        new_amount=new_amount,
        returning_amount=returning_amount,
    )
