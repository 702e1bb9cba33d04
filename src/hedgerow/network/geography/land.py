"""Outlines of the countries: Natural Earth at 1:10 million (public domain), as the package world-atlas brings them.

The file is TopoJSON: shared borders are one arc, written as steps in whole numbers (the TopoJSON format specification).
"""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from hedgerow.measures.arrays import Floats
from hedgerow.network.geography.framing import Frame
from hedgerow.network.geography.projection import all_projected

OUTLINES = "countries-10m.json"
"""The file of outlines among the built assets."""

FINE = 1.2
"""Units: points of an outline closer than this are one."""

_SMALLEST = 2.5
"""Units: islands smaller than this are left out."""


@dataclass(frozen=True, slots=True, eq=False)
class Outlines:
    """`land`: rings; `borders`: lines between two countries. Each float64[n, 2] in the world's square."""

    land: tuple[Floats, ...]
    borders: tuple[Floats, ...]
    land_boxes: Floats
    border_boxes: Floats


@dataclass(frozen=True, slots=True)
class Drawn:
    """What of the outlines is in a picture, in its units: lists of x, y, x, y and so on."""

    land: list[list[float]]
    borders: list[list[float]]


@lru_cache(1)
def outlines(path: Path) -> Outlines:
    """Read once per process; about 20 MB."""
    topology: dict[str, Any] = msgspec.json.decode(path.read_bytes())
    arcs = _arcs(topology)
    rings = [ring for shape in topology["objects"]["land"]["geometries"] for part in _parts(shape) for ring in part]
    met: dict[int, int] = {}
    for country in topology["objects"]["countries"]["geometries"]:
        for arc in {_number(arc) for part in _parts(country) for ring in part for arc in ring}:
            met[arc] = met.get(arc, 0) + 1
    shared = [arc for arc, times in met.items() if times > 1]
    land, borders = tuple(_joined(arcs, ring) for ring in rings), tuple(arcs[arc] for arc in shared)
    return Outlines(land, borders, _boxes(land), _boxes(borders))


def drawn(of: Outlines, frame: Frame, reach: float) -> Drawn:
    """What lies within `reach` units of the middle, without what is too fine to be seen."""
    land, borders = [], []
    for turn in (-1, 0, 1):  # the picture may lie across the line where the world's square ends
        for number in _near(of.land_boxes, frame, turn, reach, _SMALLEST):
            kept = _clipped(_in_frame(of.land[number], frame, turn), reach)
            land += [kept] if kept else []
        for number in _near(of.border_boxes, frame, turn, reach, FINE):
            borders += _pieces(_in_frame(of.borders[number], frame, turn), reach)
    return Drawn(land, borders)


def _boxes(lines: tuple[Floats, ...]) -> Floats:
    """West, north, east, south of each."""
    return np.array([(*line.min(axis=0), *line.max(axis=0)) for line in lines])


def _near(boxes: Floats, frame: Frame, turn: int, reach: float, least: float) -> list[int]:
    """Which of them touch the picture and are large enough to be seen."""
    west, north, east, south = ((boxes - np.array((frame.x + turn, frame.y) * 2)) / frame.unit).T
    touches = (west <= reach) & (east >= -reach) & (north <= reach) & (south >= -reach)
    found: list[int] = np.flatnonzero(touches & (np.maximum(east - west, south - north) >= least)).tolist()
    return found


def _arcs(topology: dict[str, Any]) -> list[Floats]:
    scale, shift = (np.array(topology["transform"][name]) for name in ("scale", "translate"))
    found = []
    for steps in topology["arcs"]:
        degrees = np.cumsum(np.array(steps, dtype=np.float64), axis=0) * scale + shift
        found.append(np.column_stack(all_projected(degrees[:, 0], degrees[:, 1])))
    return found


def _parts(shape: dict[str, Any]) -> list[list[list[int]]]:
    """Polygons of a shape, each as rings of arcs."""
    if shape["type"] == "Polygon":
        return [shape["arcs"]]
    parts: list[list[list[int]]] = shape["arcs"] if shape["type"] == "MultiPolygon" else []
    return parts


def _number(arc: int) -> int:
    """An arc that is walked backwards is written as its complement."""
    return arc if arc >= 0 else ~arc


def _joined(arcs: list[Floats], ring: list[int]) -> Floats:
    walked = [arcs[arc] if arc >= 0 else arcs[~arc][::-1] for arc in ring]
    return np.concatenate([walked[0], *(part[1:] for part in walked[1:])])


def _in_frame(line: Floats, frame: Frame, turn: int) -> Floats:
    placed: Floats = (line - (frame.x + turn, frame.y)) / frame.unit
    return placed


def _clipped(ring: Floats, reach: float) -> list[float] | None:
    """A ring cut to the square (Sutherland and Hodgman, Communications of the ACM 17, 1974); None when outside."""
    for axis in (0, 1):
        for sign in (1, -1):
            if len(ring) and (ring[:, axis] * sign > reach).any():
                ring = _cut(ring, axis, sign, reach)
    return _thinned(ring) if len(ring) > 2 else None


def _cut(ring: Floats, axis: int, sign: int, reach: float) -> Floats:
    """Without what lies beyond one side."""
    room = reach - ring[:, axis] * sign
    after, room_after = np.roll(ring, -1, axis=0), np.roll(room, -1)
    crosses = (room >= 0) != (room_after >= 0)
    share = np.where(crosses, room / np.where(crosses, room - room_after, 1.0), 0.0)
    cuts = ring + (after - ring) * share[:, None]
    both = np.empty((2 * len(ring), 2))
    both[0::2], both[1::2] = ring, cuts
    kept = np.empty(2 * len(ring), dtype=bool)
    kept[0::2], kept[1::2] = room >= 0, crosses
    return both[kept]


def _pieces(line: Floats, reach: float) -> list[list[float]]:
    """The runs of a line that lie inside."""
    inside = np.max(np.abs(line), axis=1) <= reach
    if not inside.any():
        return []
    runs = np.split(line, np.flatnonzero(np.diff(inside)) + 1)
    return [_thinned(run) for run in runs[0 if inside[0] else 1 :: 2] if len(run) > 1]


def _thinned(line: Floats) -> list[float]:
    """Without points that fall onto the one before."""
    steps = np.round(line / FINE)
    kept = np.ones(len(line), dtype=bool)
    kept[1:-1] = (np.diff(steps, axis=0)[:-1] != 0).any(axis=1)
    flat: list[float] = np.round(line[kept], 1).ravel().tolist()
    return flat
