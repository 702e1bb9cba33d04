"""What holds together, and whose loss would break it."""

from dataclasses import dataclass

import numpy as np

from hedgerow.measures.arrays import Ints
from hedgerow.measures.network.engine import engine_of
from hedgerow.measures.network.graph import Graph


@dataclass(frozen=True, slots=True, eq=False)
class Components:
    """label int64[n]: the part of each member, 0 the largest, ties by smallest member; size int64[c] of each part."""

    label: Ints
    size: Ints

    @property
    def largest_share(self) -> float | None:
        """The share of members in the largest part, None without members."""
        return int(self.size[0]) / len(self.label) if len(self.size) else None


@dataclass(frozen=True, slots=True, eq=False)
class WeakPoints:
    """members int64[a]: whose loss splits a part (articulation points); ties int64[b, 2]: bridges. Both sorted."""

    members: Ints
    ties: Ints


def components(graph: Graph) -> Components:
    """Return the parts that no tie joins; direction is left out."""
    label = np.array(engine_of(graph).connected_components(mode="weak").membership, dtype=np.int64)
    ordered = relabel(label)
    return Components(label=ordered, size=np.bincount(ordered).astype(np.int64))


def weak_points(graph: Graph) -> WeakPoints:
    """Return articulation points and bridges (Tarjan 1972; 1974); direction is left out."""
    return WeakPoints(members=articulation(graph), ties=bridges(graph))


def articulation(graph: Graph) -> Ints:
    """Return int64[a]: the members whose loss splits a part, sorted (Tarjan 1972); direction is left out."""
    return np.sort(np.array(engine_of(graph.undirected).articulation_points(), dtype=np.int64))


def split_off(graph: Graph) -> Ints:
    """Return int64[n]: how many others each one's loss would part from the largest rest of her part; 0 where none.

    Above 0 for articulation points alone. By the tree of blocks and members (Harary 1969, Graph Theory, ch. 4), in time
    that grows with the ties; direction is left out.
    """
    blocks = engine_of(graph.undirected).biconnected_components()
    near: list[list[int]] = [[] for _ in range(graph.n)]
    for at, block in enumerate(blocks):
        for member in block:
            near[member].append(graph.n + at)
        near.append(list(block))
    above, order = _rooted(near, graph.n)
    size = [1] * graph.n + [0] * (len(near) - graph.n)
    for at in reversed(order):
        if above[at] >= 0:
            size[above[at]] += size[at]
    whole = list(size)
    for at in order:
        if above[at] >= 0:
            whole[at] = whole[above[at]]
    largest = [
        max((whole[at] - size[at], *(size[block] for block in near[at] if above[block] == at))) for at in range(graph.n)
    ]
    return np.array(whole[: graph.n], dtype=np.int64) - 1 - np.array(largest, dtype=np.int64)


def _rooted(near: list[list[int]], n: int) -> tuple[list[int], list[int]]:
    """Return of every node the next one toward a root, -1 of a root, and all nodes in the order of their depth."""
    above, order, seen = [-1] * len(near), [], [False] * len(near)
    for root in range(n):
        if seen[root]:
            continue
        seen[root] = True
        branch = [root]
        for at in branch:
            for each in near[at]:
                if not seen[each]:
                    seen[each], above[each] = True, at
                    branch.append(each)
        order += branch
    return above, order


def bridges(graph: Graph) -> Ints:
    """Return int64[b, 2]: the ties whose loss splits a part, sorted (Tarjan 1974); direction is left out."""
    sides = graph.undirected
    ties = np.sort(np.array(engine_of(sides).bridges(), dtype=np.int64))
    return np.stack([sides.source[ties], sides.target[ties]], axis=1)


def relabel(label: Ints) -> Ints:
    """Return int64[n]: label[n] anew, 0.. in the order of group size, largest first, then of the smallest member."""
    _, first, code, size = np.unique(label, return_index=True, return_inverse=True, return_counts=True)
    place = np.empty(len(first), dtype=np.int64)
    place[np.lexsort((first, -size))] = np.arange(len(first))
    return place[code]
