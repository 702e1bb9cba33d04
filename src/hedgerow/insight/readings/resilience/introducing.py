"""Single points of failure of the network, and the introductions that remove most of them."""

from dataclasses import dataclass
from itertools import combinations

import numpy as np

from hedgerow.measures.arrays import Ints
from hedgerow.measures.network.connection import articulation, components, split_off
from hedgerow.measures.network.graph import Graph, graph_of
from hedgerow.measures.resilience import robustness

BEST, HUBS, PAIRS, LARGEST = 2, 12, 6, 20_000


@dataclass(frozen=True, slots=True)
class Introduction:
    """`one` and `other` are tied only through `through`; once they are tied, `points` fewer are irreplaceable."""

    one: int
    other: int
    through: int
    points: int
    parties: int


@dataclass(frozen=True, slots=True)
class Weak:
    """`points` are positions of whose loss splits the network, with how many others each would cut off.

    `index` is R of Schneider et al. (2011), None without ties; `tied` how many are tied to somebody.
    """

    tied: int
    ties: int
    index: float | None
    points: tuple[tuple[int, int], ...]
    introductions: tuple[Introduction, ...]


def graph_among(source: Ints, target: Ints) -> tuple[Ints, Graph]:
    """Those who are tied to somebody, and the graph among them; who is not known takes no part."""
    known = (source >= 0) & (target >= 0) & (source != target)
    who, small = np.unique(np.concatenate([source[known], target[known]]), return_inverse=True)
    many = int(known.sum())
    return who, graph_of(n=len(who), source=small[:many], target=small[many:], directed=False)


def weak_of(source: Ints, target: Ints) -> Weak:
    """Of those who are tied to somebody; in a very large network it is not told whom to introduce."""
    who, graph = graph_among(source, target)
    if not graph.n:
        return Weak(0, 0, None, (), ())
    cut = split_off(graph)
    is_small = graph.n <= LARGEST
    hubs = [(at, int(cut[at])) for at in np.lexsort((np.arange(graph.n), -cut)).tolist() if cut[at]]
    found = _best(graph, hubs) if is_small else ()
    return Weak(
        tied=graph.n,
        ties=graph.m,
        index=robustness(graph).index,
        points=tuple((int(who[at]), cut) for at, cut in hubs),
        introductions=tuple(
            Introduction(int(who[a.one]), int(who[a.other]), int(who[a.through]), a.points, a.parties) for a in found
        ),
    )


def _without(graph: Graph, hub: int) -> Ints:
    """Parts of the hub's own part once it is gone, the hub itself -1; others keep theirs."""
    stays = (graph.source != hub) & (graph.target != hub)
    label = components(
        graph_of(n=graph.n, source=graph.source[stays], target=graph.target[stays], directed=False)
    ).label.copy()
    label[hub] = -1
    return label


def _near(graph: Graph, hub: int) -> Ints:
    return np.concatenate([graph.target[graph.source == hub], graph.source[graph.target == hub]])


def _best(graph: Graph, hubs: list[tuple[int, int]]) -> tuple[Introduction, ...]:
    """Greedily: the pair that leaves fewest single points, then the same again with that tie made."""
    found: list[Introduction] = []
    for _turn in range(BEST):
        points = len(articulation(graph))
        best = max(_tried(graph, hubs, points), key=lambda one: (one.points, one.parties), default=None)
        if best is None:
            break
        found.append(best)
        graph = _tied(graph, best.one, best.other)
    return tuple(found)


def _tried(graph: Graph, hubs: list[tuple[int, int]], points: int) -> list[Introduction]:
    tried = []
    for hub, _cut in hubs[:HUBS]:
        label = _without(graph, hub)
        size = np.bincount(label[label >= 0])
        near = _near(graph, hub)
        firsts = {int(label[at]): int(at) for at in sorted(near.tolist(), key=lambda at: _ties_of(graph, at))}
        largest = sorted(firsts, key=lambda part: -size[part])[:PAIRS]
        for one, other in combinations(largest, 2):
            after = len(articulation(_tied(graph, firsts[one], firsts[other])))
            parties = int(min(size[one], size[other]))
            tried.append(Introduction(firsts[one], firsts[other], hub, points - after, parties))
    return tried


def _ties_of(graph: Graph, at: int) -> int:
    return int(((graph.source == at) | (graph.target == at)).sum())


def _tied(graph: Graph, one: int, other: int) -> Graph:
    source, target = np.append(graph.source, one), np.append(graph.target, other)
    return graph_of(n=graph.n, source=source, target=target, directed=False)
