"""Which way it leans between two over time: whether the share that one of them gives rises or falls.

A period is cut into months, one of a hundred days or less into weeks; those in which nothing with a worth went between
the two are left out. A direction is told only where it is beyond chance, which takes eight (`measures.lean_trend`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

import numpy as np

from hedgerow.exchange.queries import Period
from hedgerow.measures import exchange as measures
from hedgerow.measures.arrays import Floats
from hedgerow.measures.money.trend import Direction, Trend

_SHORT = 100
_WEEK = 7


class Way(StrEnum):
    """What the first of two gives of all that goes between them: more and more, less and less, or neither."""

    MORE = "more"
    LESS = "less"
    EVEN = "even"
    UNKNOWN = "unknown"


_WAYS = {Direction.UP: (Way.MORE, 1), Direction.DOWN: (Way.LESS, -1), Direction.UNCLEAR: (Way.EVEN, 0)}
_NOTICED = 0.05
"""A share has to have moved by so much: months of small change can rise one by one and move nothing."""


@dataclass(frozen=True, slots=True)
class Leaning:
    """`before` and `after`: the first's share of all worth until `since` and from then on, 0..1; None where unknown.

    `flows`: so many entries with a worth, both ways.
    """

    way: Way
    flows: int
    before: float = 0.0
    after: float = 0.0
    since: date | None = None

    @property
    def turned(self) -> "Leaning":
        """As the other of the two sees it."""
        ways = {Way.MORE: Way.LESS, Way.LESS: Way.MORE}
        return replace(self, way=ways.get(self.way, self.way), before=1 - self.before, after=1 - self.after)


NOTHING = Leaning(Way.UNKNOWN, 0)


def leanings(flows: measures.Flows, period: Period) -> dict[tuple[int, int], Leaning]:
    """Per pair (first < second, as `measures.pairs` orders them); of no flows, of nobody. Days are ordinals."""
    if not len(flows.day):
        return {}
    edges = _edges(period, int(flows.day.min()), int(flows.day.max()))
    told = measures.windows(flows, edges=edges)
    between, leans = told.pairs, told.lean
    return {
        (int(between.first[pair]), int(between.second[pair])): _leaning(
            told.given[pair], told.received[pair], measures.lean_trend(leans[pair]), int(between.flows[pair]), edges
        )
        for pair in range(len(between.first))
    }


def _leaning(given: Floats, received: Floats, trend: Trend, flows: int, edges: Sequence[int]) -> Leaning:
    if trend.direction not in _WAYS:
        return Leaning(Way.UNKNOWN, flows)
    both = given + received
    middle = int(np.flatnonzero(both)[trend.n // 2])
    before, after = given[:middle].sum() / both[:middle].sum(), given[middle:].sum() / both[middle:].sum()
    way, sign = _WAYS[trend.direction]
    way = way if (after - before) * sign >= _NOTICED else Way.EVEN
    return Leaning(way, flows, float(before), float(after), date.fromordinal(edges[middle]))


def _edges(period: Period, first: int, last: int) -> list[int]:
    """The days on which the windows begin, and the day after the last one, as ordinals."""
    begin = period.first.toordinal() if period.first else first
    end = (period.last.toordinal() if period.last else last) + 1
    if end - begin <= _SHORT:
        return list(range(end - -(-(end - begin) // _WEEK) * _WEEK, end + 1, _WEEK))
    months = range(_month(begin), _month(end - 1) + 2)
    return [date(month // 12, month % 12 + 1, 1).toordinal() for month in months]


def _month(day: int) -> int:
    of = date.fromordinal(day)
    return of.year * 12 + of.month - 1
