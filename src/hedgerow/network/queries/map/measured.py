"""What the ties of the whole map say of each party: which group it is in, how many know it, whom it joins."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

import numpy as np

from hedgerow.measures.arrays import Ints
from hedgerow.measures.network.betweenness import betweenness
from hedgerow.measures.network.communities import communities
from hedgerow.measures.network.graph import Graph, graph_of
from hedgerow.network.queries.map.keeping import kept
from hedgerow.network.queries.map.picture import Picture
from hedgerow.network.queries.map.tying import BUSINESS

SEED = 7
PIVOTS = 200
"""From so many the ways are walked on a large map: enough to see who joins others, in a second."""

EXACT = 1000
SMALLEST = 3
"""Two who know each other are no group yet."""

NO_GROUP = -1


@dataclass(frozen=True, slots=True)
class Measured:
    """By party: the number of its group (0 the largest; NO_GROUP for none), how many others it is tied to, and
    which share of the ways between others leads through it, 0..1, where a tie twice as strong is half as long.
    """

    group: Mapping[UUID, int]
    known: Mapping[UUID, int]
    joins: Mapping[UUID, float]


def measured(whole: Picture) -> Measured:
    """Of everyone on the map, kept with it; of a part of a map the figures are those of the whole."""
    return kept(whole, "measured_by_strength", measured_now)


def graph_of_picture(picture: Picture) -> Graph:
    """Parties by their keys' order and the ties between them, without the business: everybody is tied to that."""
    place = by_key(picture)
    ends = [(place[tie.source], place[tie.target]) for tie in picture.ties if tie.target != BUSINESS]
    source, target = np.array(ends, dtype=np.int64).reshape(-1, 2).T
    return graph_of(n=len(place), source=source, target=target, directed=False)


def by_key(picture: Picture) -> Ints:
    """int64[n]: the place of each party in the order of keys, which no change of importance shifts."""
    order = np.argsort(np.array([party.id.int for party in picture.parties], dtype=object), kind="stable")
    place = np.empty(len(order), dtype=np.int64)
    place[order] = np.arange(len(order))
    return place


def measured_now(picture: Picture) -> Measured:
    """The same, worked out anew."""
    graph, place = graph_of_picture(picture), by_key(picture)
    found = communities(graph, seed=SEED)
    pivots = None if graph.n <= EXACT else PIVOTS
    strong = _by_strength(picture, place)
    joins = betweenness(strong, seed=SEED, pivots=pivots, weighted=True).value if graph.m else np.zeros(graph.n)
    ties = np.bincount(np.concatenate([graph.source, graph.target]), minlength=graph.n)
    ids = [party.id for party in picture.parties]
    label = np.where(found.size[found.label] >= SMALLEST, found.label, NO_GROUP) if graph.n else found.label
    return Measured(
        group=dict(zip(ids, label[place].tolist(), strict=True)),
        known=dict(zip(ids, ties[place].tolist(), strict=True)),
        joins=dict(zip(ids, np.nan_to_num(joins)[place].tolist(), strict=True)),
    )


def _by_strength(picture: Picture, place: Ints) -> Graph:
    """The same ties, each pair once and as strong as on their pages; 1 of 100 where no contact is on record."""
    strong = {frozenset(tie[:2]): max(tie.weight, 1) for tie in picture.ties if tie.target != BUSINESS}
    ends = np.array([sorted(pair) for pair in strong if len(pair) > 1], dtype=np.int64).reshape(-1, 2)
    weight = [strength for pair, strength in strong.items() if len(pair) > 1]
    source, target = place[ends].T
    return graph_of(n=len(place), source=source, target=target, weight=weight, directed=False)
