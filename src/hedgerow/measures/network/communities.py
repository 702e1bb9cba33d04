"""Groups with more ties inside than chance would make."""

from dataclasses import dataclass
from random import Random
from threading import Lock

import numpy as np

from hedgerow.measures.arrays import Ints
from hedgerow.measures.network.connection import relabel
from hedgerow.measures.network.engine import engine_of
from hedgerow.measures.network.graph import Graph

SMALL = 2_000
"""Up to this many members the best of five runs to the end; above, one run of four rounds."""

_dice = Lock()


@dataclass(frozen=True, slots=True, eq=False)
class Communities:
    """label int64[n], 0 the largest; size int64[c]; modularity -0.5..1, None without ties."""

    label: Ints
    size: Ints
    modularity: float | None


def communities(graph: Graph, *, seed: int) -> Communities:
    """Find communities by Leiden (Traag, Waltman & van Eck 2019) on modularity: weighted, direction left out.

    The same seed gives the same groups. The library keeps one source of chance per process, so runs take turns.
    """
    import igraph  # noqa: PLC0415 - a compiled library that only network figures need

    sides = graph.undirected
    if sides.m == 0:
        return Communities(label=np.arange(graph.n), size=np.ones(graph.n, dtype=np.int64), modularity=None)
    drawn, weights = engine_of(sides), sides.weight.tolist()
    tries, rounds = (5, -1) if sides.n <= SMALL else (1, 4)
    with _dice:
        igraph.set_random_number_generator(Random(seed))  # noqa: S311 - a seeded search, not a secret
        runs = [drawn.community_leiden("modularity", weights=weights, n_iterations=rounds) for _ in range(tries)]
    best = max(runs, key=lambda run: run.modularity)
    label = relabel(np.array(best.membership, dtype=np.int64))
    return Communities(label=label, size=np.bincount(label).astype(np.int64), modularity=float(best.modularity))
