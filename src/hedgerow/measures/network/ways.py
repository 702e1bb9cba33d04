"""Whose loss would cut others off from one member."""

import numpy as np

from hedgerow.measures.arrays import Ints
from hedgerow.measures.errors import MeasureError
from hedgerow.measures.network.graph import Graph


def cut_off(graph: Graph, root: int) -> Ints:
    """Return int64[n]: how many others have no way to `root` any more once the member is gone; 0 for the root.

    A member is in the way of another when every way from the root to it leads through the member: it dominates it
    (Lengauer & Tarjan 1979, ACM TOPLAS 1, 121-141). Direction is left out; who has no way to the root now loses none.
    Raises MeasureError when `root` is no member.
    """
    if not 0 <= root < graph.n:
        raise MeasureError(f"root must lie in 0..{graph.n - 1}, got {root}")
    above = dominators(graph, root)
    lost = np.zeros(graph.n, dtype=np.int64)
    for member in _deepest_first(above, root):
        if above[member] >= 0:
            lost[above[member]] += lost[member] + 1
    lost[root] = 0
    return lost


def dominators(graph: Graph, root: int) -> Ints:
    """Return int64[n]: the nearest member through which every way from the root to each leads; -1 for the root and for
    who has no way to it.
    """
    import igraph  # noqa: PLC0415 - a compiled library that only network figures need

    sides = graph.undirected
    there = np.concatenate([sides.source, sides.target]).tolist()
    back = np.concatenate([sides.target, sides.source]).tolist()
    both = igraph.Graph(n=graph.n, edges=list(zip(there, back, strict=True)), directed=True)
    above = np.nan_to_num(np.array(both.dominator(root), dtype=np.float64), nan=-1)
    return np.maximum(above, -1).astype(np.int64)


def _deepest_first(above: Ints, root: int) -> list[int]:
    """Members with a way to the root, each before the one above it."""
    below: dict[int, list[int]] = {}
    for member in np.flatnonzero(above >= 0).tolist():
        below.setdefault(int(above[member]), []).append(member)
    order = [root]
    for member in order:
        order.extend(below.get(member, ()))
    return order[:0:-1]
