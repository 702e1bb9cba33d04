"""The graph that every network measure takes."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import HUGE, Floats, Ints, floats, ints, same_length
from hedgerow.measures.errors import MeasureError

MEMBERS = 2**31 - 1
"""So many members a graph has at most: of more, the number of a pair would not fit."""


@dataclass(frozen=True, eq=False)
class Graph:
    """A simple graph of n members 0..n-1: no loops, at most one tie per pair (per direction when directed).

    source, target int64[m]; weight float64[m] > 0, the strength of each tie; ties sorted by source, then target. In an
    undirected graph source < target. Make one with `graph_of`.
    """

    n: int
    source: Ints
    target: Ints
    weight: Floats
    directed: bool

    @property
    def m(self) -> int:
        """The number of ties."""
        return len(self.source)

    @cached_property
    def undirected(self) -> "Graph":
        """The same ties without direction; the weights of a tie and its return are added."""
        if not self.directed:
            return self
        return graph_of(n=self.n, source=self.source, target=self.target, weight=self.weight, directed=False)


def graph_of(
    *, n: int, source: npt.ArrayLike, target: npt.ArrayLike, weight: npt.ArrayLike | None = None, directed: bool
) -> Graph:
    """Make a Graph from ties in any order: parallel ties are merged, their weights added, loops left out.

    source[k], target[k] in 0..n-1, weight[k] > 0 (default 1 each). Raises MeasureError on a member out of range,
    unequal lengths, a weight that is not positive, or more members than 2^31 - 1.
    """
    if n != int(n) or not 0 <= n <= MEMBERS:
        raise MeasureError(f"n must be a whole number of 0 to {MEMBERS}, got {n}")
    tail, head = ints("source", source, minimum=0, below=n), ints("target", target, minimum=0, below=n)
    strength = np.ones(len(tail)) if weight is None else floats("weight", weight)
    same_length(source=tail, target=head, weight=strength)
    if (strength <= 0).any():
        raise MeasureError("weight must be above 0")
    if (strength < 1 / HUGE).any():
        raise MeasureError(f"weight must be at least {1 / HUGE:g}")
    if not directed:
        tail, head = np.minimum(tail, head), np.maximum(tail, head)
    kept = tail != head
    pairs, slot = np.unique(tail[kept] * n + head[kept], return_inverse=True)
    total = np.bincount(slot, weights=strength[kept], minlength=len(pairs)).astype(np.float64)
    return Graph(n=n, source=pairs // max(n, 1), target=pairs % max(n, 1), weight=total, directed=directed)
