"""Purchases of one currency as arrays, and the day on which figures stand."""

from dataclasses import dataclass

from hedgerow.insight.grounds.parties import Parties
from hedgerow.measures.arrays import Ints
from hedgerow.measures.customers.visits import Visits, visits

STALE_DAYS = 60
"""Where the last purchase is older, customer figures stand on the day of that purchase, and the page says so."""


@dataclass(frozen=True, slots=True, eq=False)
class Sales:
    """Purchases up to `as_of`: customer int64[p] (position in `parties`, -1 for nobody known), day, amount.

    `since` is the day of the first purchase, `as_of` the day on which customer figures stand.
    """

    currency: str
    parties: Parties
    customer: Ints
    day: Ints
    amount: Ints
    since: int
    as_of: int

    def visits(self) -> Visits:
        """Purchases that have a customer, one visit per customer and day."""
        known = self.customer >= 0
        return visits(
            n=len(self.parties), customer=self.customer[known], day=self.day[known], amount=self.amount[known]
        )


def standing_day(last_purchase: int, today: int) -> int:
    """Today while purchases are fresh, else the day of the last one."""
    return today if today - last_purchase <= STALE_DAYS else last_purchase
