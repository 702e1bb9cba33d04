"""The graphs of a stretch of days."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from hedgerow.insight.grounds.doings import Contacts
from hedgerow.insight.grounds.record import Grounds
from hedgerow.measures.arrays import Bools, Ints
from hedgerow.measures.network.graph import Graph, graph_of

WINDOWS = (30, 90, 365, 0)
"""Days; 0 is all that is on record."""
USUAL = 365


@dataclass(frozen=True, eq=False)
class Around:
    """Members are int64[k] positions in `Grounds.parties`, node i of the graphs is members[i], node k the business.

    `last` int64[k] is the day on which each was last in touch with anybody, -1 never on record; `rivals` bool[k] those
    whom nobody would introduce to customers; `since` is the first day of
    any touch, that of the grounds without one.
    """

    window: int
    day: int
    members: Ints
    ways: Graph
    among: Graph
    given: Graph
    ties: int
    contacts: int
    flows: int
    last: Ints
    rivals: Bools
    since: int

    @property
    def business(self) -> int:
        return len(self.members)

    @cached_property
    def alone(self) -> Ints:
        """Nodes that are tied to nobody, not to the business either."""
        tied = np.zeros(self.ways.n, dtype=np.bool_)
        tied[self.ways.source] = tied[self.ways.target] = True
        return np.flatnonzero(~tied[: self.business]).astype(np.int64)


def around(grounds: Grounds, window: int) -> Around:
    """The last `window` days up to the day of the grounds; 0: everything up to then."""
    since = grounds.day - window + 1 if window else -(2**31)
    ties = _ties(grounds, since)
    met, everything = _met(grounds)
    lately = met[:, met[2] >= since]
    days = np.unique(lately, axis=1)
    pairs = np.concatenate([ties, days[:2]], axis=1)
    members = np.union1d(grounds.members(), pairs[pairs >= 0]).astype(np.int64)
    slot = np.full(len(grounds.parties) + 1, len(members), dtype=np.int64)
    slot[members] = np.arange(len(members))
    source, target = slot[pairs[0]], slot[pairs[1]]
    inside = (source < len(members)) & (target < len(members))
    given, flows = _given(grounds, since, slot, len(members))
    return Around(
        window=window,
        day=grounds.day,
        members=members,
        ways=graph_of(n=len(members) + 1, source=source, target=target, directed=False),
        among=graph_of(n=len(members), source=source[inside], target=target[inside], directed=False),
        given=given,
        ties=ties.shape[1],
        contacts=days.shape[1],
        flows=flows,
        last=everything[members],
        since=int(met[2].min(initial=grounds.day)),
        rivals=np.isin(members, grounds.members("haw")),
    )


def _ties(grounds: Grounds, since: int) -> Ints:
    """int64[2, t]: those that held in the stretch; a tie that ended on its first day held on none."""
    ties = grounds.ties
    here = (ties.until > since) & (ties.source >= 0) & (ties.target >= 0) & (ties.source != ties.target)
    return np.stack([ties.source[here], ties.target[here]])


def _met(grounds: Grounds) -> tuple[Ints, Ints]:
    """(int64[3, c] one, other and day of every touch, the smaller side first; the last day of each party)."""
    sold, gave = grounds.purchases, grounds.flows
    known = sold.party >= 0
    first, second = _first_two(grounds.contacts, len(grounds.parties))
    business = np.full(int(known.sum()), -1, dtype=np.int64)
    one = np.concatenate([sold.party[known], first, gave.giver])
    other = np.concatenate([business, second, gave.receiver])
    day = np.concatenate([sold.day[known], grounds.contacts.day, gave.day])
    apart = one != other
    one, other, day = one[apart], other[apart], day[apart]
    last = np.full(len(grounds.parties) + 1, -1, dtype=np.int64)
    for side in (one, other):
        np.maximum.at(last, side, day)
    return np.stack([np.minimum(one, other), np.maximum(one, other), day]), last


def _first_two(met: Contacts, nobody: int) -> tuple[Ints, Ints]:
    """Of the two or three in a contact the first two by position, -1 where there is but one, or none."""
    sides = np.stack([met.party, met.other, met.beside])
    first, second, third = np.sort(np.where(sides < 0, nobody, sides), axis=0)
    second = np.where(second > first, second, third)
    second = np.where(second > first, second, nobody)
    return np.where(first < nobody, first, -1), np.where(second < nobody, second, -1)


def _given(grounds: Grounds, since: int, slot: Ints, size: int) -> tuple[Graph, int]:
    """What went one way with a worth: the graph with the business, and how many flows it is from."""
    gifts = grounds.gifts(since - 1)
    apart = gifts.giver != gifts.receiver
    source, target, worth = slot[gifts.giver[apart]], slot[gifts.receiver[apart]], gifts.worth[apart]
    return graph_of(n=size + 1, source=source, target=target, weight=worth, directed=True), int(apart.sum())
