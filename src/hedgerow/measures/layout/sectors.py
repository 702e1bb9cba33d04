"""Each role owns a sector of the map."""

from dataclasses import dataclass
from math import pi, radians

import numpy as np

from hedgerow.measures.arrays import Floats, Ints

START = radians(-34)
GAP = radians(4)
NARROWEST = radians(24)
CROWDING = 0.7


@dataclass(frozen=True, slots=True, eq=False)
class Sectors:
    """begin, end float64[r]: each role's angles, clockwise from straight up, in radians; both NaN without parties.

    area float64[r]: of each sector between the radii `inner` and `outer`, in squared map units.
    """

    begin: Floats
    end: Floats
    area: Floats


def sectors(role: Ints, weight: Floats, *, roles: int, inner: float, outer: float) -> Sectors:
    """Cut the circle among the roles that have parties, in the order of their numbers, with gaps between.

    Every sector gets at least 24 degrees (or an equal part, if there are too many); the rest goes by what its parties
    weigh to the power of 0.7, so that a crowd gets more room but does not squeeze out the few.
    """
    heavy = np.bincount(role, weights=weight, minlength=roles) ** CROWDING
    there = np.flatnonzero(heavy)
    width = np.full(roles, np.nan)
    room = 2 * pi - GAP * len(there)
    narrow = min(NARROWEST, room / max(len(there), 1))
    width[there] = narrow + (room - narrow * len(there)) * heavy[there] / max(heavy.sum(), 1e-300)
    begin = np.full(roles, np.nan)
    begin[there] = START + np.cumsum(width[there] + GAP) - width[there] - GAP
    return Sectors(begin=begin, end=begin + width, area=width / 2 * (outer**2 - inner**2))
