"""Hangs the fruit on a grown plant: each family has its own."""

import math
from collections.abc import Callable

from hedgerow.web.drawings.growth import Growth, away
from hedgerow.web.drawings.pen import Outline, Point, disc, dot, mirrored, stamp, stroke
from hedgerow.web.drawings.species import Family

PETAL = mirrored((("c", ((0.1, -0.55), (0.75, -0.72), (0.98, -0.3))), ("l", ((0.9, 0),))))
NUT: Outline = mirrored((("c", ((0.1, -0.62), (0.8, -0.6), (1, 0))),))
BERRY_RADIUS = {Family.SLOE: 5, Family.IVY: 2.9, Family.ELDER: 3.1, Family.HAW: 4.3}


def hang_fruit(plant: Growth, family: Family, health: int) -> None:
    """Hang as many fruits as the health allows on the highest tips that are free."""
    wanted = round(plant.species.fruits * (0.35 + health / 140))
    for at in _free_tips(plant, wanted):
        _FRUITS[family](plant, at)


def _free_tips(plant: Growth, wanted: int) -> list[Point]:
    chosen: list[Point] = []
    for tip in sorted(plant.tips, key=lambda tip: tip[1]):
        if len(chosen) == wanted:
            break
        if all(math.dist(tip, other) > plant.species.spacing for other in chosen):
            chosen.append(tip)
    return chosen


def _shift(at: Point, x: float, y: float) -> Point:
    return at[0] + x, at[1] + y


def _rose(plant: Growth, at: Point) -> None:
    radius, turn = 8 + plant.chance() * 2.5, plant.chance() * math.tau
    for petal in range(5):
        plant.layers["fruit"].append(stamp(PETAL, at, turn + petal * math.tau / 5, radius))
    plant.layers["hearts"].append(disc(at, radius * 0.24))


def _nuts(plant: Growth, at: Point) -> None:
    for side in (-1, 1):
        length = 13 + plant.chance() * 2
        plant.layers["fruit"].append(stamp(NUT, _shift(at, side * 3, -2), math.pi / 2 - side * 0.45, length))


def _sloe(plant: Growth, at: Point) -> None:
    plant.layers["berries"].append(dot(_shift(at, 0, 3)))
    plant.layers["hearts"].append(disc(_shift(at, -1.5, 1.4), 1.1))
    if plant.chance() < 0.6:
        plant.layers["berries"].append(dot(_shift(at, 9, 8)))


def _ivy(plant: Growth, at: Point) -> None:
    for x, y in ((0, -6), (5.6, -2), (3.6, 4.6), (-3.6, 4.6), (-5.6, -2)):
        plant.layers["berries"].append(dot(_shift(at, x, y)))
    plant.layers["hearts"].append(disc(at, 1.6))


def _elder(plant: Growth, at: Point) -> None:
    for berry in range(13):
        angle, radius = -math.pi + (berry % 7) * math.pi / 6, 16 if berry < 7 else 9
        x, y = away((0, 0), angle, radius)
        end = _shift(at, x * 1.15, y * 0.62 - 4)
        plant.layers["branches"].append(stroke(_shift(at, 0, 8), end, letter="L"))
        plant.layers["berries"].append(dot(end))


def _haw(plant: Growth, at: Point) -> None:
    for side in (-1, 1):
        plant.layers["branches"].append(stroke(_shift(at, 0, -5), _shift(at, side * 4.6, 3), letter="L"))
        plant.layers["berries"].append(dot(_shift(at, side * 4.8, 5)))
        plant.layers["hearts"].append(disc(_shift(at, side * 4.8, 8.2), 0.9))


_FRUITS: dict[Family, Callable[[Growth, Point], None]] = {
    Family.ROSE: _rose,
    Family.HAZEL: _nuts,
    Family.SLOE: _sloe,
    Family.IVY: _ivy,
    Family.ELDER: _elder,
    Family.HAW: _haw,
}
