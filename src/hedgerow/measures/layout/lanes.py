"""The value chain from left to right: a lane for each part of it, the most important in the middle of its lane.

Map units as in `placement`, within the square of side 2000 around (0, 0). Deterministic.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Floats, Ints, floats, ints, same_length
from hedgerow.measures.errors import MeasureError
from hedgerow.measures.layout.apart import apart
from hedgerow.measures.layout.placement import FULLEST, OUTER

GAP = 40.0
NARROWEST = 170.0
CROWDING = 0.7
"""A crowd gets more room, but does not squeeze out the few."""

HUB = 110.0
"""The room around the business, in the middle of its own lane."""

ROUNDS, TIED_ROUNDS, PULL = 30, 12, 0.25
_GOLDEN = 0.6180339887498949


@dataclass(frozen=True, slots=True, eq=False)
class Lanes:
    """x, y, radius float64[n]; begin, end float64[lanes], NaN without parties; hub: where the business stands."""

    x: Floats
    y: Floats
    radius: Floats
    begin: Floats
    end: Floats
    hub: tuple[float, float]


def in_lanes(
    *, lane: npt.ArrayLike, radius: npt.ArrayLike, source: npt.ArrayLike, target: npt.ArrayLike, lanes: int, own: int
) -> Lanes:
    """Place n parties, the most important first: lane[n] 0..lanes-1, radius[n] > 0 wanted, `own` the business's lane.

    source[m], target[m] in 0..n-1 are ties; whoever is tied comes to stand at a like height. Raises MeasureError on
    unequal lengths, a party or lane out of range, or a radius that is not above 0.
    """
    wanted, lane_of = floats("radius", radius), ints("lane", lane, minimum=0, below=lanes)
    n = same_length(lane=lane_of, radius=wanted)
    if (wanted <= 0).any():
        raise MeasureError("radius must be above 0")
    tail, head = ints("source", source, minimum=0, below=n), ints("target", target, minimum=0, below=n)
    same_length(source=tail, target=head)
    heavy: Floats = np.bincount(lane_of, weights=wanted**2, minlength=lanes).astype(np.float64)
    begin, end = _cut(heavy, own)
    fill = np.pi * heavy / ((end - begin) * 2 * OUTER)
    shrink = min(1.0, (FULLEST / float(np.nanmax(fill, initial=FULLEST))) ** 0.5)
    size = wanted * shrink
    x, y = _begun(lane_of, begin, end, fill * shrink**2)
    y = _levelled(y, lane_of, tail, head)
    middle = float((begin[own] + end[own]) / 2)
    x, y = _settled(x, y, size, (begin[lane_of], end[lane_of]), middle)
    return Lanes(x=x, y=y, radius=size, begin=begin, end=end, hub=(middle, 0.0))


def _cut(heavy: Floats, own: int) -> tuple[Floats, Floats]:
    """Widths by what the lanes hold; a lane without parties is left out, but never the business's own."""
    there = np.flatnonzero((heavy > 0) | (np.arange(len(heavy)) == own))
    weight = heavy[there] ** CROWDING
    room = 2 * OUTER - GAP * (len(there) - 1)
    narrow = min(NARROWEST, room / len(there))
    share = weight / weight.sum() if weight.sum() else np.full(len(there), 1 / len(there))
    width = narrow + (room - narrow * len(there)) * share
    begin, end = np.full(len(heavy), np.nan), np.full(len(heavy), np.nan)
    end[there] = -OUTER + np.cumsum(width + GAP) - GAP
    begin[there] = end[there] - width
    return begin, end


def _begun(lane: Ints, begin: Floats, end: Floats, fill: Floats) -> tuple[Floats, Floats]:
    """From the middle of the lane up and down in turn; a lane of few keeps to its middle line."""
    count = np.bincount(lane, minlength=len(begin))
    order = np.argsort(lane, kind="stable")
    place = np.empty(len(lane), dtype=np.int64)
    place[order] = np.arange(len(lane)) - np.repeat(np.cumsum(count) - count, count)
    step = (place + 1) // 2 * np.where(place % 2, -1, 1)
    y = step * 2 * OUTER / (count[lane] + 1)
    broad = np.minimum(1.0, 4 * fill / FULLEST + 0.02 * count)[lane] * (end - begin)[lane]
    x = (begin + end)[lane] / 2 + ((place * _GOLDEN + 0.5) % 1 - 0.5) * broad * 0.9
    return x, np.clip(y, -OUTER, OUTER)


def _levelled(y: Floats, lane: Ints, tail: Ints, head: Ints) -> Floats:
    """Draw whoever is tied to a like height, then let each lane fill its height again in the order that came of it."""
    ties = np.bincount(np.concatenate([tail, head]), minlength=len(y))
    room = y.copy()
    for _ in range(TIED_ROUNDS):
        apart_ = y[head] - y[tail]
        pull = np.bincount(tail, weights=apart_, minlength=len(y)) - np.bincount(head, weights=apart_, minlength=len(y))
        y = y + PULL * pull / np.maximum(ties, 1)
    filled = np.empty(len(y))
    filled[np.lexsort((y, lane))] = room[np.lexsort((room, lane))]
    return filled


def _settled(x: Floats, y: Floats, size: Floats, lane: tuple[Floats, Floats], hub: float) -> tuple[Floats, Floats]:
    """Marks make room within their lanes and stay clear of the business."""
    begin, end = lane
    slack = np.minimum(size, (end - begin) / 2)

    def keep(u: Floats, v: Floats) -> tuple[Floats, Floats]:
        across = np.abs(u - hub)
        clear = np.sqrt(np.maximum((HUB + size) ** 2 - across**2, 0.0))
        v = np.where(np.abs(v) < clear, np.where(v < 0, -clear, clear), v)
        return np.clip(u, begin + slack, end - slack), np.clip(v, -OUTER + size, OUTER - size)

    return apart(*keep(x, y), size, rounds=ROUNDS, keep=keep)
