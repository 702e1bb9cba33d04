"""Where everybody stands on the ecosystem map: the business in the middle, the near near, each role in its sector.

Map units: the business is at (0, 0), everybody lies within the circle of radius 1000 around it; x grows to the right,
y downwards as on a screen. Deterministic: the same data makes the same map, on any day. After the reference drawing of
the design, made for 10,000 parties and 40,000 ties in less than a second.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Floats, Ints, floats, ints, same_length
from hedgerow.measures.errors import MeasureError
from hedgerow.measures.layout.relief import Room, settle
from hedgerow.measures.layout.sectors import Sectors, sectors

OUTER = 1000.0
INNER = 300.0
"""Where the closest want to be; nobody comes nearer than CORE."""

CORE = 200.0
FULLEST = 0.4
"""Marks shrink, all alike, until none of the sectors is filled more than this."""

_GOLDEN = 0.6180339887498949


@dataclass(frozen=True, slots=True, eq=False)
class Placement:
    """x, y float64[n] in map units; radius float64[n] of each mark, shrunk where too many would not fit."""

    x: Floats
    y: Floats
    radius: Floats
    sectors: Sectors


def place(
    *,
    role: npt.ArrayLike,
    closeness: npt.ArrayLike,
    size: npt.ArrayLike,
    source: npt.ArrayLike,
    target: npt.ArrayLike,
) -> Placement:
    """Place n parties: role[n] 0.., closeness[n] 0..1 (1 nearest), size[n] > 0 the radius wanted, in map units.

    source[m], target[m] in 0..n-1 are the ties between parties; they pull a little. Within a role a closer party wants
    a smaller distance; where it is crowded, distance follows the order of closeness rather than its amount. Marks are
    then pushed apart. Raises MeasureError on unequal lengths, a party out of range, closeness
    outside 0..1, or a size that is not above 0.
    """
    roles, near = ints("role", role, minimum=0), floats("closeness", closeness, minimum=0, maximum=1)
    wanted = floats("size", size)
    n = same_length(role=roles, closeness=near, size=wanted)
    if (wanted <= 0).any():
        raise MeasureError("size must be above 0")
    tail, head = ints("source", source, minimum=0, below=n), ints("target", target, minimum=0, below=n)
    same_length(source=tail, target=head)
    cut = sectors(roles, wanted**2, roles=int(roles.max(initial=-1)) + 1, inner=CORE, outer=OUTER)
    fill = np.bincount(roles, weights=np.pi * wanted**2, minlength=len(cut.area)) / cut.area
    shrink = min(1.0, (FULLEST / np.nanmax(fill, initial=FULLEST)) ** 0.5)
    radius = wanted * shrink
    order = np.lexsort((np.arange(n), -near, roles))
    goal, angle = _goals(order, roles, near, radius, cut, fill * shrink**2)
    room = Room(
        goal=goal, home=angle, radius=radius, begin=cut.begin[roles], end=cut.end[roles], core=CORE, outer=OUTER
    )
    x, y = settle(np.sin(angle) * goal, -np.cos(angle) * goal, room, tail, head)
    return Placement(x=x, y=y, radius=radius, sectors=cut)


def _goals(order: Ints, roles: Ints, near: Floats, radius: Floats, cut: Sectors, fill: Floats) -> tuple[Floats, Floats]:
    """Return the distance that each party wants, and the angle where it starts.

    Alone, the distance is a curve of closeness; in a full sector it is the distance that gives everyone room by
    the size of their mark, in the order of closeness; between, a mixture. Angles spread by the golden ratio, so that
    close and distant parties interleave around the sector.
    """
    count = np.bincount(roles, minlength=len(fill))
    place = np.empty(len(order), dtype=np.int64)
    place[order] = np.arange(len(order)) - np.repeat(np.cumsum(count) - count, count)
    quantile = _share_before(order, roles, radius**2)
    alone = INNER + (1 - near) ** 0.72 * (OUTER - INNER)
    shared = np.sqrt(CORE**2 + quantile * (OUTER**2 - CORE**2))
    crowded = np.minimum(2 * fill[roles] / FULLEST, 1.0)
    turn = (place * _GOLDEN + 0.31) % 1
    begin, end = cut.begin[roles], cut.end[roles]
    return alone + crowded * (shared - alone), begin + turn * (end - begin)


def _share_before(order: Ints, roles: Ints, area: Floats) -> Floats:
    """Return which share of its role's area lies before the middle of each mark; order sorts by role."""
    ordered = area[order]
    whole = np.bincount(roles, weights=area)
    before = np.cumsum(ordered) - ordered / 2 - (np.cumsum(whole) - whole)[roles[order]]
    share = np.empty(len(order))
    share[order] = np.clip(before / whole[roles[order]], 0.0, 1.0)
    return share
