"""What of the world a picture shows, and where in it points lie."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin, sqrt

import numpy as np

from hedgerow.network.geography.points import Accuracy, Point
from hedgerow.network.geography.projection import km_across, projected, unprojected

SHOWN = 400
"""Units from the middle within which those lie who are framed."""

LEAST_KM = 1.5
_MOST_OF_THEM = 0.9
_TURN = pi * (3 - sqrt(5))
_APART, _WIDEST = 9.0, 46.0
"""Units: between marks of one place, and how far they may stand from it at most."""


@dataclass(frozen=True, slots=True)
class Frame:
    """`x` and `y` are the middle in the world's square; `unit` is how much of the square one unit of the map is."""

    middle: Point
    x: float
    y: float
    unit: float

    def place(self, point: Point) -> tuple[float, float]:
        """In units of the map, from the middle, y downward. The shorter way round the world."""
        x, y = projected(point)
        east = (x - self.x + 0.5) % 1 - 0.5
        return east / self.unit, (y - self.y) / self.unit

    def point(self, x: float, y: float) -> Point:
        return unprojected(self.x + x * self.unit, self.y + y * self.unit)

    @property
    def km_per_unit(self) -> float:
        """In the middle: Mercator stretches toward the poles."""
        return self.unit * km_across(self.middle.latitude)


def framed(points: Sequence[tuple[Point, Accuracy]], home: Point | None, *, is_whole: bool) -> Frame:
    """Around the business, or around the middle of them all where nobody knows where it is.

    Nine of ten are in the picture, so that one supplier overseas does not make a dot of the town; all of them when it
    is to be whole. Who is known by country alone stands nowhere in particular and widens nothing, unless all are.
    """
    exact = [point for point, accuracy in points if is_whole or accuracy is not Accuracy.COUNTRY]
    shown = exact or [point for point, _accuracy in points]
    middle = home or _middle(shown)
    x, y = projected(middle)
    ends = np.array([Frame(middle, x, y, 1.0).place(point) for point in shown] or [(0.0, 0.0)])
    far = np.max(np.abs(ends), axis=1)
    wanted = float(far.max() if is_whole else np.quantile(far, _MOST_OF_THEM, method="lower"))
    world = km_across(middle.latitude)
    radius = min(max(wanted * 1.08, LEAST_KM / world), 0.5)
    return Frame(middle, x, y, radius / SHOWN)


def _middle(points: Sequence[Point]) -> Point:
    """The median either way."""
    if not points:
        return Point(20.0, 0.0)
    return Point(
        float(np.median([point.latitude for point in points])), float(np.median([point.longitude for point in points]))
    )


def spread(places: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Those who stand in the very same place, put side by side around it, the first in the middle.

    Seeds of a sunflower (H. Vogel, Mathematical Biosciences 44, 1979): even however many they are. A crowd stands
    closer rather than wider.
    """
    met: dict[tuple[int, int], int] = {}
    count: dict[tuple[int, int], int] = {}
    keys = [(round(x * 2), round(y * 2)) for x, y in places]
    for key in keys:
        count[key] = count.get(key, 0) + 1
    found = []
    for key, (x, y) in zip(keys, places, strict=True):
        number = met[key] = met.get(key, -1) + 1
        apart = min(_APART, _WIDEST / sqrt(count[key]))
        away, angle = apart * sqrt(number), number * _TURN
        found.append((x + away * cos(angle), y + away * sin(angle)))
    return found
