"""Whether the partners of one are partners of each other."""

from dataclasses import dataclass

import numpy as np

from hedgerow.measures.arrays import Floats
from hedgerow.measures.network.engine import engine_of
from hedgerow.measures.network.graph import Graph


@dataclass(frozen=True, slots=True, eq=False)
class Clustering:
    """local float64[n]: share of pairs of partners that are tied (0 below two partners, Watts & Strogatz 1998).

    mean: of local, over all members (None without members); transitivity: closed paths of two ties over all such paths
    (None where there is none). Direction is left out.
    """

    local: Floats
    mean: float | None
    transitivity: float | None


def clustering(graph: Graph) -> Clustering:
    """Measure clustering, per member and for the whole."""
    drawn = engine_of(graph.undirected)
    local = np.array(drawn.transitivity_local_undirected(mode="zero"), dtype=np.float64)
    overall = float(drawn.transitivity_undirected(mode="nan"))
    return Clustering(
        local=local,
        mean=float(local.mean()) if graph.n else None,
        transitivity=None if np.isnan(overall) else overall,
    )
