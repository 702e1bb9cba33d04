"""Web Mercator (EPSG:3857) in fractions of the world: tiles are cut by it, and shapes near at hand are true."""

from math import atan, cos, exp, log, pi, radians, tan

import numpy as np

from hedgerow.measures.arrays import Floats
from hedgerow.network.geography.points import EARTH_KM, Point

HIGHEST = 85.05
"""Degrees: beyond, the square has no room."""


def projected(point: Point) -> tuple[float, float]:
    """x from 0 in the west to 1, y from 0 in the north to 1."""
    latitude = min(max(point.latitude, -HIGHEST), HIGHEST)
    return point.longitude / 360 + 0.5, 0.5 - log(tan(pi / 4 + radians(latitude) / 2)) / (2 * pi)


def all_projected(longitude: Floats, latitude: Floats) -> tuple[Floats, Floats]:
    bounded = np.radians(np.clip(latitude, -HIGHEST, HIGHEST))
    return longitude / 360 + 0.5, 0.5 - np.log(np.tan(np.pi / 4 + bounded / 2)) / (2 * np.pi)


def unprojected(x: float, y: float) -> Point:
    latitude = (2 * atan(exp((0.5 - y) * 2 * pi)) - pi / 2) * 180 / pi
    return Point(latitude, (x - 0.5) * 360)


def km_across(latitude: float) -> float:
    """How many kilometres the world's square is wide there: what scale bars are made of."""
    return 2 * pi * EARTH_KM * cos(radians(latitude))
