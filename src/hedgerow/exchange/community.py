"""Giving and getting among everybody, the business among them: how it is spread, and who comes short.

Of what was not paid for and has a worth; see `fairness`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from uuid import UUID

import numpy as np

from hedgerow.exchange.fairness import US
from hedgerow.exchange.leaning import NOTHING, Leaning, leanings
from hedgerow.exchange.queries import Period
from hedgerow.measures import exchange as measures

_OURS = -1
EVER = Period()
MOST_SHORT = 100
"""So many who come short are named, the largest differences first."""
SHORT = measures.Threshold(ratio=2.0, flows=3, days=30)
"""Our own rule for a small business: twice as much, in three flows over a month. See decision 0023."""

Valued = tuple[UUID | None, UUID | None, int, date]
"""A flow that was not paid for and has a worth: giver, receiver, worth, day."""


@dataclass(frozen=True, slots=True)
class Short:
    """One who gave much more than they got, against the business (None) or another party.

    `leans`: whether what they give becomes a larger part of all that goes between the two.
    """

    party: UUID | None
    other: UUID | None
    gave: int
    got: int
    leans: Leaning = NOTHING


@dataclass(frozen=True, slots=True)
class Evidence:
    """How many entries with a worth the business has, both ways, over how many days; `gave` of them it gave."""

    flows: int
    days: int
    gave: int

    def is_enough(self, threshold: measures.Threshold) -> bool:
        return self.flows >= threshold.flows and self.days >= threshold.days


@dataclass(frozen=True, slots=True)
class Community:
    """Everybody together. `undecided`: as uneven, with too little to say so. `ours`: what is known of the business."""

    figures: measures.Fairness
    short: Sequence[Short]
    undecided: int
    ours: Evidence


def community(valued: Sequence[Valued], period: Period = EVER) -> Community:
    """The spread of giving and getting over all that took part, the business among them."""
    givers, receivers, worths, days = zip(*valued, strict=True) if valued else ((), (), (), ())
    ends = _keys(givers), _keys(receivers)
    number = {key: place for place, key in enumerate(dict.fromkeys(chain([_OURS], *ends)))}
    giver, receiver = (np.fromiter(map(number.__getitem__, keys), dtype=np.int64, count=len(keys)) for keys in ends)
    flows = measures.flows_of(
        n=len(number),
        giver=giver,
        receiver=receiver,
        worth=np.array(worths, dtype=np.float64),
        day=np.fromiter(map(date.toordinal, days), dtype=np.int64, count=len(days)),
    )
    names = [US if key == _OURS else UUID(int=key) for key in number]
    short = measures.shortchanged(flows, SHORT)
    return Community(measures.fairness(flows, SHORT), _told(flows, short, names, period), short.undecided, _ours(flows))


def _told(
    flows: measures.Flows, short: measures.Shortchanged, names: Sequence[UUID | None], period: Period
) -> list[Short]:
    """The largest differences, each with which way it leans: of the flows among these few only."""
    few = slice(0, MOST_SHORT)
    low, high = (at(short.party[few], short.other[few]) for at in (np.minimum, np.maximum))
    key = np.minimum(flows.giver, flows.receiver) * flows.n + np.maximum(flows.giver, flows.receiver)
    among = np.isin(key, low * flows.n + high)
    theirs = measures.flows_of(
        n=flows.n,
        giver=flows.giver[among],
        receiver=flows.receiver[among],
        worth=flows.worth[among],
        day=flows.day[among],
    )
    leans = leanings(theirs, period)
    told = zip(short.party[few], short.other[few], short.gave[few], short.got[few], strict=True)
    return [
        Short(
            names[party],
            names[other],
            round(gave),
            round(got),
            leans[party, other] if party < other else leans[other, party].turned,
        )
        for party, other, gave, got in told
    ]


def _ours(flows: measures.Flows) -> Evidence:
    """The business is number 0."""
    gave = flows.giver == 0
    days = flows.day[gave | (flows.receiver == 0)]
    return Evidence(len(days), int(days.max() - days.min()) if len(days) else 0, int(gave.sum()))


def _keys(parties: Sequence[UUID | None]) -> list[int]:
    """As plain numbers: a dictionary of UUIDs would hash each in Python, a million times."""
    return [_OURS if party is None else party.int for party in parties]
