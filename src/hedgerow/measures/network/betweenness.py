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

DOUBT = log(2 / 0.05)
"""Either end of the interval is missed with at most 2.5 %."""


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


def betweenness(graph: Graph, *, seed: int, pivots: int | None = None, weighted: bool = False) -> Betweenness:
    """Measure betweenness (Freeman 1977; Brandes 2001), normalised by the number of pairs.

    weighted: a tie of strength w is 1 / w long, so that ways lead along strong ties (Newman 2001, Phys. Rev. E 64,
    016132); by default every tie is 1 long. Exact up to 2,000 members and whenever the pivots would be all of them.
    Otherwise from random pivots without replacement (Brandes & Pich 2007); `pivots` overrides how many. Few members
    depend wholly on one broker, so the spread of a small sample understates the error: the error is the bound of
    Chernoff and Hoeffding (Hoeffding 1963, J. Am. Stat. Assoc. 58, theorem 1), which holds for any shares in 0..1. The
    same seed gives the same figures. Raises MeasureError when pivots is below 1.
    """
    wanted = _affordable(graph) if pivots is None else pivots
    if wanted < 1:
        raise MeasureError(f"pivots must be at least 1, got {wanted}")
    lengths = (1.0 / graph.weight).tolist() if weighted else None
    if wanted >= graph.n:
        pairs = max((graph.n - 1) * (graph.n - 2), 1) / (1 if graph.directed else 2)
        value = np.array(engine_of(graph).betweenness(weights=lengths), dtype=np.float64) / pairs
        return Betweenness(value=value, error=np.zeros(graph.n), pivots=graph.n)
    return _sampled(graph, wanted, seed, lengths)


def _affordable(graph: Graph) -> int:
    if graph.n <= EXACT:
        return max(graph.n, 1)
    return max(STEPS // (graph.n + graph.m), FEWEST_PIVOTS)


def _sampled(graph: Graph, pivots: int, seed: int, lengths: list[float] | None) -> Betweenness:
    """Return the mean over pivots of the share of the others that depends on each member, and its bound."""
    chosen = np.random.default_rng(seed).choice(graph.n, size=pivots, replace=False)
    others = max(graph.n - 2, 1) / (1 if graph.directed else 2)
    total = engine_of(graph).betweenness(sources=chosen.tolist(), weights=lengths)
    mean = np.clip(np.array(total, dtype=np.float64) / (others * pivots), 0.0, 1.0)
    scale = graph.n / (graph.n - 1)  # a pivot never depends on itself
    return Betweenness(
        value=np.minimum(mean * scale, 1.0), error=np.minimum(_reach(mean, pivots) * scale, 1.0), pivots=pivots
    )


def _reach(mean: Floats, pivots: int) -> Floats:
    """Return float64[n]: how far the truth may lie from the mean of so many shares, on the side where it is further.

    There the divergence of Kullback and Leibler from the mean, times the pivots, is `DOUBT`; found by halving.
    """
    known = np.minimum(mean, 1 - mean)  # 1 - mean has the same ends, mirrored; the further one lies towards 1/2
    low, high = known.copy(), np.ones(len(known))
    surely = np.where(known > 0, known * np.log(np.maximum(known, 1e-300)), 0.0) + (1 - known) * np.log1p(-known)
    for _ in range(40):
        middle = (low + high) / 2
        divergence = surely - known * np.log(middle) - (1 - known) * np.log1p(-middle)
        beyond = divergence * pivots > DOUBT
        high = np.where(beyond, middle, high)
        low = np.where(beyond, low, middle)
    return high - known
