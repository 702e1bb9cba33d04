"""What one does once enough of one's partners do: how far a beginning carries (Watts 2002, PNAS 99(9), 5766-5771)."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Bools, Ints, floats, ints, same_length
from hedgerow.measures.errors import MeasureError
from hedgerow.measures.network.graph import Graph

SMALLEST = 1e-9
"""No network has members with more partners than its inverse."""
GRID = 20_000
"""So many mean degrees are looked at for the best one; a peak is wide where a threshold is small."""


@dataclass(frozen=True, slots=True, eq=False)
class Adoption:
    """active bool[n]: who does in the end; since int64[n]: the round in which each began, 0 the first, -1 never."""

    active: Bools
    since: Ints

    @property
    def share(self) -> float | None:
        """The share of all who do, None without members."""
        return float(self.active.mean()) if len(self.active) else None


def watts(graph: Graph, threshold: npt.ArrayLike, first: npt.ArrayLike) -> Adoption:
    """Let those in `first` begin; then whoever sees at least the share `threshold` of her partners doing it, follows.

    threshold in 0..1, above 0: one for all, or float64[n]. first: members. Direction and weights are left out; who has
    no partner follows nobody. Raises MeasureError on a threshold or a member out of range.
    """
    sides, given = graph.undirected, np.asarray(threshold)
    needed = floats("threshold", np.full(graph.n, given) if given.ndim == 0 else given, maximum=1)
    same_length(threshold=needed, members=np.empty(graph.n))
    if (needed <= 0).any():
        raise MeasureError("threshold must be above 0")
    since = np.full(graph.n, -1, dtype=np.int64)
    since[ints("first", first, minimum=0, below=graph.n)] = 0
    one, other = np.concatenate([sides.source, sides.target]), np.concatenate([sides.target, sides.source])
    partners = np.bincount(one, minlength=graph.n)
    for turn in range(1, graph.n + 1):
        doing = np.bincount(one, weights=since[other] >= 0, minlength=graph.n)
        joins = (since < 0) & (partners > 0) & (doing >= needed * partners - 1e-12 * partners)
        if not joins.any():
            break
        since[joins] = turn
    return Adoption(active=since >= 0, since=since)


def watts_window(threshold: float) -> tuple[float, float] | None:
    """Return the mean degrees between which one member can move a large random network; None: no mean degree can.

    Equation 5 of the paper for Poisson degrees: the mean of k (k - 1) over members with k <= 1 / threshold partners
    exceeds the mean degree z, which is z (p_0 + … + p_{K-2}) > 1. Raises MeasureError unless 0 < threshold <= 1.
    """
    if not 0 < threshold <= 1:
        raise MeasureError(f"threshold must lie above 0 and be at most 1, got {threshold}")
    if threshold < SMALLEST:
        raise MeasureError(f"threshold must be at least {SMALLEST:g}, got {threshold}")
    movable = int(1 / threshold + 1e-9)
    degrees = np.linspace(0.05, 2 * movable, min(40 * movable, GRID))
    peak = float(degrees[np.argmax(_growth(degrees, movable))])
    if float(_growth(peak, movable)) <= 1:
        return None
    return _crossing(0.0, peak, movable), _crossing(4.0 * movable + 40, peak, movable)


def _growth(z: Any, movable: int) -> Any:
    """Return z times the chance of at most movable - 2 partners, for one mean degree or many."""
    from scipy.special import pdtr  # noqa: PLC0415 - takes a while to import

    return z * pdtr(movable - 2, z) if movable > 1 else 0.0 * z


def _crossing(outside: float, inside: float, movable: int) -> float:
    for _ in range(200):
        middle = (outside + inside) / 2
        if _growth(middle, movable) > 1:
            inside = middle
        else:
            outside = middle
    return inside
