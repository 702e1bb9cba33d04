"""The drawn ground under a map: land, borders, towns, and circles of distance around the business."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from math import floor, log10
from pathlib import Path
from typing import Any

from django.core.cache import cache

from hedgerow.network import locating
from hedgerow.network.geography.framing import Frame
from hedgerow.network.geography.land import Drawn, drawn, outlines
from hedgerow.network.geography.points import KM_PER_MILE
from hedgerow.network.geography.projection import projected
from hedgerow.network.queries.geo.placing import SeenGround
from hedgerow.network.queries.geo.words import counted, is_in_miles
from hedgerow.network.queries.map.placing import EXTENT

_KEPT_SECONDS = 3600
_TOWNS = 70
_FARTHEST_RING_KM = 1500
_RINGS = 3


@dataclass(frozen=True, slots=True)
class Town:
    name: str
    x: float
    y: float
    population: int


@dataclass(frozen=True, slots=True)
class Ring:
    """A circle around the business: `radius` in units, `count` kilometres or miles."""

    radius: float
    count: float


@dataclass(frozen=True, slots=True)
class Ground:
    land: Drawn
    towns: tuple[Town, ...]
    rings: tuple[Ring, ...]


@dataclass(frozen=True, slots=True)
class Earth:
    """What a drawn picture has beneath it: lines x, y, x, y; towns, the largest first; circles with their words."""

    land: Sequence[Sequence[float]]
    borders: Sequence[Sequence[float]]
    towns: Sequence[tuple[str, float, float]]
    rings: Sequence[tuple[float, str]]
    has_home: bool


def earth_of(seen: SeenGround, *, outlines_file: Path | None, number: Callable[[float], str]) -> Earth:
    """Of one picture that does not move; `number` writes numbers as the reader does."""
    home = seen.home
    under = ground_of(seen.frame, home.country, reach=EXTENT, outlines_file=outlines_file)
    return Earth(
        land=under.land.land,
        borders=under.land.borders,
        towns=[(town.name, town.x, town.y) for town in under.towns],
        rings=[(ring.radius, counted(number(ring.count), home.country)) for ring in under.rings] if home.point else [],
        has_home=home.point is not None,
    )


def ground_of(frame: Frame, country: str, *, reach: float, outlines_file: Path | None) -> Ground:
    """Within `reach` units of the middle. Without the file of outlines (`make assets`) there are towns alone."""
    return Ground(_land(frame, reach, outlines_file), _towns(frame, reach), _rings(frame, country))


def _land(frame: Frame, reach: float, file: Path | None) -> Drawn:
    if file is None:
        return Drawn([], [])
    asked = repr((frame.x, frame.y, frame.unit, reach))
    key = f"network.ground.1.{sha256(asked.encode()).hexdigest()[:32]}"
    kept: Drawn | None = cache.get(key)
    if kept is None:
        kept = drawn(outlines(file), frame, min(reach, 0.5 / frame.unit))
        cache.set(key, kept, _KEPT_SECONDS)
    return kept


def _towns(frame: Frame, reach: float) -> tuple[Town, ...]:
    """The largest, from the middle of the picture and, fewer, from what lies around it."""
    index = locating.gazetteer_at_hand()
    if index is None:
        return ()
    found: dict[tuple[str, float], Town] = {}
    for side in (min(440, reach), reach):
        south, west = _corner(frame, -side, side)
        north, east = _corner(frame, side, -side)
        for one in index.settlements(south, west, north, east, _TOWNS):
            x, y = frame.place(one.point)
            found[one.name, round(x)] = Town(one.name, round(x, 1), round(y, 1), one.population)
    return tuple(sorted(found.values(), key=lambda town: -town.population))


def _corner(frame: Frame, x: float, y: float) -> tuple[float, float]:
    point = frame.point(x, y)
    return max(-90.0, min(90.0, point.latitude)), max(-180.0, min(180.0, point.longitude))


def _rings(frame: Frame, country: str) -> tuple[Ring, ...]:
    """One, two and five of something, the largest that fit."""
    per_unit = frame.km_per_unit / (KM_PER_MILE if is_in_miles(country) else 1)
    widest = 400 * per_unit
    rings: list[Ring] = []
    step = _nice(widest)
    while len(rings) < _RINGS:
        if step * (KM_PER_MILE if is_in_miles(country) else 1) <= _FARTHEST_RING_KM:
            rings.append(Ring(round(step / per_unit, 1), step))
        step = _nice(step * 0.99)
        if step / per_unit < 40:
            break
    return tuple(rings)


def _nice(most: float) -> float:
    """The largest 1, 2 or 5 with zeros that is no more than this."""
    ten = 10.0 ** floor(log10(most))
    return next(step * ten for step in (5, 2, 1) if step * ten <= most * 1.000001)


def contract(
    frame: Frame, ground: Ground, *, country: str, reach: float, is_home_known: bool, tiles: dict[str, str] | None
) -> dict[str, Any]:
    """What the script draws the ground from; frontend/src/map/README.md says what each means."""
    x, y = projected(frame.middle)
    return {
        "home": is_home_known,
        "world": {"x": x, "y": y, "unit": frame.unit},
        "km": frame.km_per_unit,
        "reach": reach,
        "miles": is_in_miles(country),
        "land": ground.land.land,
        "borders": ground.land.borders,
        "towns": [[town.name, town.x, town.y, town.population] for town in ground.towns],
        "rings": [[ring.radius, ring.count] for ring in ground.rings] if is_home_known else [],
        "tiles": tiles,
    }
