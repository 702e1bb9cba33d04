"""Who stands on the shortest ways between others."""

from dataclasses import dataclass
from math import log

import numpy as np

from hedgerow.measures.arrays import Floats
from hedgerow.measures.errors import MeasureError
from hedgerow.measures.network.engine import engine_of
from hedgerow.measures.network.graph import Graph

EXACT = 2_000
"""Up to this many members the ways from every member are walked; above, from sampled pivots."""

STEPS, FEWEST_PIVOTS = 100_000_000, 200
"""Above, as many pivots as this many steps (members + ties, per pivot) allow, but never fewer than 200."""


@dataclass(frozen=True, slots=True, eq=False)
class Betweenness:
    """value float64[n]: the share of pairs whose shortest way leads through the member, 0..1.

    error float64[n]: the true value lies within value -+ error with 95 % certainty, for each member; 0 when exact.
    pivots: from how many members the ways were walked.
    """

    value: Floats
    error: Floats
    pivots: int

    @property
    def exact(self) -> bool:
        """Whether the ways from every member were walked."""
        return self.pivots == len(self.value)


def betweenness(graph: Graph, *, seed: int, pivots: int | None = None) -> Betweenness:
    """Measure betweenness (Freeman 1977; Brandes 2001), normalised by the number of pairs, ties unweighted.

    Exact up to 2,000 members and whenever the pivots would be all of them. Otherwise from random pivots without
    replacement (Brandes & Pich 2007); `pivots` overrides how many. Few members depend wholly on one broker, so the
    spread of a small sample understates the error: the error is the empirical Bernstein bound (Audibert, Munos &
    Szepesvari 2009, theorem 1), which holds for any distribution. The same seed gives the same figures. Raises
    MeasureError when pivots is below 1.
    """
    wanted = _affordable(graph) if pivots is None else pivots
    if wanted < 1:
        raise MeasureError(f"pivots must be at least 1, got {wanted}")
    if wanted >= graph.n:
        pairs = max((graph.n - 1) * (graph.n - 2), 1) / (1 if graph.directed else 2)
        value = np.array(engine_of(graph).betweenness(), dtype=np.float64) / pairs
        return Betweenness(value=value, error=np.zeros(graph.n), pivots=graph.n)
    return _sampled(graph, wanted, seed)


def _affordable(graph: Graph) -> int:
    if graph.n <= EXACT:
        return max(graph.n, 1)
    return max(STEPS // (graph.n + graph.m), FEWEST_PIVOTS)


def _sampled(graph: Graph, pivots: int, seed: int) -> Betweenness:
    """Return the mean over pivots of the share of the others that depends on each member, and its bound."""
    drawn, others = engine_of(graph), (graph.n - 2) / (1 if graph.directed else 2)
    total, squares = np.zeros(graph.n), np.zeros(graph.n)
    for pivot in np.random.default_rng(seed).choice(graph.n, size=pivots, replace=False).tolist():
        depends = np.array(drawn.betweenness(sources=[pivot]), dtype=np.float64) / others
        total += depends
        squares += depends**2
    mean = total / pivots
    variance = np.maximum(squares / pivots - mean**2, 0.0)
    doubt = log(3 / 0.05)
    error = np.sqrt(2 * variance * doubt / pivots) + 3 * doubt / pivots
    scale = graph.n / (graph.n - 1)  # a pivot never depends on itself
    return Betweenness(value=mean * scale, error=np.minimum(error * scale, 1.0), pivots=pivots)
