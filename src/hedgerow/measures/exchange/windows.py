"""What went between two, stretch by stretch, and which way it goes."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Floats, ints
from hedgerow.measures.errors import MeasureError
from hedgerow.measures.exchange.flows import Flows, Pairs, added, pairs
from hedgerow.measures.money.trend import Trend, trend


@dataclass(frozen=True, slots=True, eq=False)
class Windows:
    """given, received float64[p, w]: between each pair (as `pairs` orders them), in each of w windows."""

    pairs: Pairs
    given: Floats
    received: Floats

    @property
    def lean(self) -> Floats:
        """Return float64[p, w], -1..1: (given - received) / (given + received); NaN where nothing went."""
        total = self.given + self.received
        with np.errstate(invalid="ignore", divide="ignore"):
            return (self.given - self.received) / total


def windows(flows: Flows, *, edges: npt.ArrayLike) -> Windows:
    """Add up flows by window: edges[w + 1] are ascending days, a window holds its first edge and not its last.

    Flows outside the edges count in `pairs`, and in no window. Raises MeasureError unless edges ascend and are two at
    least.
    """
    bounds = ints("edges", edges)
    if len(bounds) < 2 or (np.diff(bounds) <= 0).any():
        raise MeasureError("edges must be two days or more, ascending")
    every, many = pairs(flows), len(bounds) - 1
    slot = np.searchsorted(bounds, flows.day, side="right") - 1
    inside = (slot >= 0) & (slot < many)
    cell = (every.of * many + slot)[inside]
    forward = (flows.giver == every.first[every.of])[inside]
    worth = flows.worth[inside]
    shape, size = (len(every.first), many), len(every.first) * many
    return Windows(
        pairs=every,
        given=added(cell, worth * forward, size).reshape(shape),
        received=added(cell, worth * ~forward, size).reshape(shape),
    )


def lean_trend(lean: Sequence[float] | Floats) -> Trend:
    """Judge whether a pair's exchange tips over time: `lean[w]` of one pair, windows in which nothing went left out.

    UP: the first gives more and more of all that goes between them. By `money.trend` (Mann-Kendall, eight windows).
    """
    values = np.asarray(lean, dtype=np.float64)
    return trend(values[~np.isnan(values)])
