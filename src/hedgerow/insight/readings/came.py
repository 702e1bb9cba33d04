"""Who came in a stretch of days, against the stretch before and the same one 52 weeks earlier.

A customer is *new* when her first purchase ever lies in the stretch, else *returning*. A stretch that begins before the
record does is not compared: everybody would be new in it.
"""

from dataclasses import dataclass

import numpy as np

from hedgerow.measures.arrays import Ints
from hedgerow.measures.customers.visits import Visits
from hedgerow.measures.money.comparison import YEAR

STRETCHES = (7, 28)


@dataclass(frozen=True, slots=True, eq=False)
class Came:
    """Positions of the customers of `days` days; `before` and `year_before` count theirs, None where unknown."""

    days: int
    new: Ints
    returning: Ints
    before: int | None
    year_before: int | None

    @property
    def total(self) -> int:
        return len(self.new) + len(self.returning)


def who_came(seen: Visits, *, days: int, as_of: int, since: int) -> Came | None:
    """The `days` days that end with `as_of`; None where the record is shorter than that."""
    if as_of - days + 1 < since:
        return None
    who = _between(seen, as_of - days, as_of)
    is_new = seen.first_day()[who] > as_of - days

    def counted(end: int) -> int | None:
        return len(_between(seen, end - days, end)) if end - days + 1 >= since else None

    return Came(days, who[is_new], who[~is_new], before=counted(as_of - days), year_before=counted(as_of - YEAR))


def _between(seen: Visits, after: int, through: int) -> Ints:
    return np.unique(seen.customer[(seen.day > after) & (seen.day <= through)])
