"""Purchases of the grounds as the measures take them."""

from dataclasses import dataclass

import numpy as np

from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.readings.customers import Customers, customers_of
from hedgerow.insight.readings.sales import standing_day
from hedgerow.measures.arrays import Ints
from hedgerow.measures.customers.rfm import GroupTotal
from hedgerow.measures.customers.summary import RfmSummary, rfm_summary
from hedgerow.measures.customers.visits import Visits, visits

DAYS_A_WEEK = 7


@dataclass(frozen=True, slots=True, eq=False)
class Bought:
    """Customer i is party place[i] of the grounds, in the order of places; `as_of` the day on which figures stand.

    `summary` has time in weeks and amounts in minor units.
    """

    place: Ints
    seen: Visits
    summary: RfmSummary
    people: Customers
    groups: tuple[GroupTotal, ...]
    as_of: int
    since: int
    purchases: int

    def __len__(self) -> int:
        return len(self.place)


def bought(grounds: Grounds) -> Bought | None:
    """None where nobody known has bought anything."""
    sold = grounds.purchases
    known = sold.party >= 0
    if not known.any():
        return None
    place, code = np.unique(sold.party[known], return_inverse=True)
    day, amount = sold.day[known], sold.amount[known]
    as_of = standing_day(int(sold.day.max()), grounds.day)
    seen = visits(n=len(place), customer=code, day=day, amount=amount)
    people, _rhythm, groups = customers_of(grounds.parties.pick(place), seen, as_of=as_of)
    return Bought(
        place=place.astype(np.int64),
        seen=seen,
        summary=rfm_summary(code, day, amount, as_of, days_a_unit=DAYS_A_WEEK),
        people=people,
        groups=groups,
        as_of=as_of,
        since=int(sold.day.min()),
        purchases=len(sold.day),
    )
