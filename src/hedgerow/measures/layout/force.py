"""Who is tied to whom, drawn by its ties alone: groups stand together, whoever joins them stands between.

Map units as in `placement`: the business at (0, 0), everybody within the circle of radius 1000 around it and outside of
the core. Those without a tie stand around the others, in the order of their role. Deterministic.
"""

from random import Random
from threading import Lock

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Floats, Ints, floats, ints, same_length
from hedgerow.measures.errors import MeasureError
from hedgerow.measures.layout.apart import apart
from hedgerow.measures.layout.placement import CORE, FULLEST, OUTER
from hedgerow.measures.network.communities import communities
from hedgerow.measures.network.engine import engine_of
from hedgerow.measures.network.graph import Graph

STEPS = 10_000_000
"""Rounds of forces times parties and ties: so much is spent, between FEWEST and MOST rounds."""

FEWEST, MOST = 60, 500
EVEN = 0.5
"""How much of the room between groups is given to those who stand in a crowd."""

GAP = 60.0
"""Between those with ties and those without."""

ROUNDS = 24
_TURN = 2.399963229728653
_dice = Lock()


def drawn_by_ties(
    graph: Graph, *, radius: npt.ArrayLike, role: npt.ArrayLike, seed: int
) -> tuple[Floats, Floats, Floats]:
    """Return x, y, radius float64[n]: Fruchterman & Reingold (1991), begun from communities; then marks make room.

    radius[n] > 0 of the marks wanted (shrunk where too many would not fit), role[n] 0.. to keep those without ties in
    order. Direction is left out. Raises MeasureError on unequal lengths or a radius that is not above 0.
    """
    wanted, roles = floats("radius", radius), ints("role", role, minimum=0)
    same_length(radius=wanted, role=roles, member=np.arange(graph.n))
    if (wanted <= 0).any():
        raise MeasureError("radius must be above 0")
    shrink = min(1.0, FULLEST * (OUTER**2 - CORE**2) / max(float((wanted**2).sum()), 1e-9)) ** 0.5
    size = wanted * shrink
    sides = graph.undirected
    tied = np.bincount(np.concatenate([sides.source, sides.target]), minlength=graph.n) > 0
    x, y = np.zeros(graph.n), np.zeros(graph.n)
    edge = _edge(size, tied)
    x[tied], y[tied] = _filled(*_forces(sides, tied, seed), size[tied], CORE, edge)
    alone = np.flatnonzero(~tied)
    alone = alone[np.argsort(roles[alone], kind="stable")]
    x[alone], y[alone] = _around(size[alone], edge + GAP if tied.any() else CORE)
    x, y = apart(x, y, size, rounds=ROUNDS, keep=lambda u, v: _within(u, v, size))
    return x, y, size


def _edge(size: Floats, tied: npt.NDArray[np.bool_]) -> float:
    """How far those with ties reach: by the share of their marks, and never less than half of the room."""
    if tied.all():
        return OUTER
    share = max(float((size[tied] ** 2).sum() / (size**2).sum()), 0.5)
    return float((CORE**2 + share * ((OUTER - GAP) ** 2 - CORE**2)) ** 0.5)


def _forces(sides: Graph, tied: npt.NDArray[np.bool_], seed: int) -> tuple[Floats, Floats]:
    """Places of those with ties, in no particular unit, around their middle."""
    import igraph  # noqa: PLC0415 - a compiled library that only network figures need

    n = int(tied.sum())
    if n == 0:
        return np.zeros(0), np.zeros(0)
    number = np.cumsum(tied) - 1
    among = Graph(n, number[sides.source], number[sides.target], sides.weight, directed=False)
    rounds = int(np.clip(STEPS // (n + among.m), FEWEST, MOST))
    begin = _begun(communities(among, seed=seed).label)
    with _dice:
        igraph.set_random_number_generator(Random(seed))  # noqa: S311 - a seeded drawing, not a secret
        laid = engine_of(among).layout_fruchterman_reingold(
            seed=begin.tolist(), niter=rounds, start_temp=n**0.5 / 10, grid=n > MOST
        )
    places = np.array(laid.coords, dtype=np.float64).reshape(-1, 2)
    places -= np.median(places, axis=0)
    return places[:, 0], places[:, 1]


def _begun(label: Ints) -> npt.NDArray[np.float64]:
    """Groups around each other like the seeds of a sunflower, the largest in the middle, and so within each group."""
    order = np.argsort(label, kind="stable")
    turn = np.arange(len(label)) * _TURN
    reach = np.arange(len(label)) ** 0.5
    places = np.empty((len(label), 2))
    places[order] = np.column_stack([np.cos(turn) * reach, np.sin(turn) * reach])
    count = np.bincount(label)
    before = np.cumsum(count) - count
    middle = (before + count / 2) ** 0.5
    angle = np.arange(len(count)) * _TURN
    centre = np.column_stack([np.cos(angle) * middle, np.sin(angle) * middle])[label]
    mine = np.empty(len(label))
    mine[order] = np.arange(len(label)) - np.repeat(before, count)
    return centre + np.column_stack([np.cos(mine * _TURN) * mine**0.5, np.sin(mine * _TURN) * mine**0.5])


def _filled(x: Floats, y: Floats, size: Floats, core: float, edge: float) -> tuple[Floats, Floats]:
    """Stretch the drawing over the ring from core to edge: half as it is, half so that everybody has room."""
    distance = np.hypot(x, y)
    if not len(x):
        return x, y
    order = np.argsort(distance, kind="stable")
    area = np.cumsum(size[order] ** 2)
    share = np.empty(len(x))
    share[order] = (area - size[order] ** 2 / 2) / area[-1]
    far = float(np.quantile(distance, 0.98)) or 1.0
    plain = core + np.minimum(distance / far, 1.0) * (edge - core)
    even = np.sqrt(core**2 + share * (edge**2 - core**2))
    reach = EVEN * even + (1 - EVEN) * plain
    angle = np.arctan2(y, x)
    return np.cos(angle) * reach, np.sin(angle) * reach


def _around(size: Floats, inner: float) -> tuple[Floats, Floats]:
    """Those without a tie, in the ring around the others: along the circle in their order, spread over its breadth."""
    area = np.cumsum(size**2) - size**2 / 2
    angle = 2 * np.pi * area / max(float((size**2).sum()), 1e-9)
    part = (np.arange(len(size)) * 0.6180339887498949 + 0.31) % 1
    reach = np.sqrt(inner**2 + part * (OUTER**2 - inner**2))
    return np.sin(angle) * reach, -np.cos(angle) * reach


def _within(x: Floats, y: Floats, size: Floats) -> tuple[Floats, Floats]:
    distance = np.hypot(x, y)
    kept = np.clip(distance, CORE, OUTER - size)
    scale = kept / np.where(distance < 1e-9, 1.0, distance)
    return np.where(distance < 1e-9, CORE, x * scale), np.where(distance < 1e-9, 0.0, y * scale)
