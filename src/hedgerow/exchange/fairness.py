"""Whether it is fair: per party and over everybody, from flows that were not paid for.

A sale is even by agreement: both legs are worth the price. It is told, and left out of what is judged, for beside it
gifts of a hundredth would not be seen. Time together is even as well. Flows of other currencies are told apart, never
added.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from hedgerow.exchange.queries import Period, Sum
from hedgerow.measures import exchange as measures

US: UUID | None = None
TAKES = measures.Threshold(ratio=1.25, flows=6, days=30)
"""From here on the business as a whole is told that it takes more than it gives."""


@dataclass(slots=True)
class Side:
    """What went one way: worth besides sales, paid in sales, how much by unit.

    `unvalued` so many had no worth, though not even; `foreign` besides sales, so many have theirs in another currency.
    """

    worth: int = 0
    paid: int = 0
    quantity: dict[str, int] = field(default_factory=dict)
    flows: int = 0
    unvalued: int = 0
    foreign: int = 0
    elsewhere: dict[str, int] = field(default_factory=dict)

    def add(self, one: Sum, currency: str) -> None:
        self.flows += one.flows
        if one.quantity_milli:
            self.quantity[one.unit] = self.quantity.get(one.unit, 0) + one.quantity_milli
        if not one.currency:
            self.unvalued += 0 if one.is_settled else one.flows
        elif one.currency != currency:
            self.elsewhere[one.currency] = self.elsewhere.get(one.currency, 0) + one.worth_minor
            self.foreign += 0 if one.is_settled else one.flows
        elif one.is_settled:
            self.paid += one.worth_minor
        else:
            self.worth += one.worth_minor

    @property
    def untold(self) -> int:
        """So many stand in no sum."""
        return self.unvalued + self.foreign

    @property
    def whole(self) -> int:
        """With sales."""
        return self.worth + self.paid


@dataclass(slots=True)
class Balance:
    """Both ways, as the business sees it: what it gave, and what it got."""

    gave: Side = field(default_factory=Side)
    got: Side = field(default_factory=Side)

    @property
    def difference(self) -> int:
        """Above 0: the business got more than it gave."""
        return self.got.worth - self.gave.worth

    @property
    def ratio(self) -> float | None:
        """So many times what it gave the business got; None where one of the two is nothing."""
        return self.got.worth / self.gave.worth if self.gave.worth > 0 < self.got.worth else None

    @property
    def is_valued(self) -> bool:
        return bool(self.gave.worth or self.got.worth)


def by_kind(sums: Iterable[Sum], currency: str, *, party: UUID | None = None) -> dict[UUID, Balance]:
    """Per kind what went between the business and everybody, or one party."""
    found: dict[UUID, Balance] = {}
    for one in sums:
        if one.giver is US and party in (None, one.receiver):
            found.setdefault(one.kind, Balance()).gave.add(one, currency)
        elif one.receiver is US and party in (None, one.giver):
            found.setdefault(one.kind, Balance()).got.add(one, currency)
    return found


def by_party(sums: Iterable[Sum], currency: str) -> dict[UUID, Balance]:
    """Per party what went between it and the business."""
    found: dict[UUID, Balance] = {}
    for one in sums:
        if one.giver is US and one.receiver is not None:
            found.setdefault(one.receiver, Balance()).gave.add(one, currency)
        elif one.receiver is US and one.giver is not None:
            found.setdefault(one.giver, Balance()).got.add(one, currency)
    return found


def all_of(balances: Mapping[UUID, Balance]) -> Balance:
    """Several added up."""
    total = Balance()
    for one in balances.values():
        for into, side in ((total.gave, one.gave), (total.got, one.got)):
            into.worth += side.worth
            into.paid += side.paid
            into.flows += side.flows
            into.unvalued += side.unvalued
            into.foreign += side.foreign
            for name, minor in side.elsewhere.items():
                into.elsewhere[name] = into.elsewhere.get(name, 0) + minor
    return total


def leaning(now: Balance, before: Balance | None) -> int:
    """Which way it went since the period before: 1 the business gets more of it, -1 it gives more, 0 no telling."""
    if before is None or not (now.is_valued and before.is_valued):
        return 0
    change = _lean(now) - _lean(before)
    return 0 if abs(change) < 0.1 else 1 if change > 0 else -1


def _lean(one: Balance) -> float:
    return one.difference / (one.got.worth + one.gave.worth)


def period_named(name: str, today: date) -> Period:
    """ "90" and "365" are that many days until today; anything else is all time."""
    if name in PERIODS and name != ALL:
        return Period(date.fromordinal(today.toordinal() - int(name) + 1), today)
    return Period()


def period_wished(name: str) -> str:
    """The name that was asked for where it is one of those there are; else the year."""
    return name if name in PERIODS else YEAR


ALL, YEAR = "all", "365"
PERIODS = ("90", YEAR, ALL)
