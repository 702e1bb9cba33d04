"""Marks make room for each other while ties pull and rings hold."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from hedgerow.measures.arrays import Floats, Ints

ROUNDS = 40
LOOK_EVERY = 4
"""Rounds between two searches for neighbours; meanwhile nobody moves further than the margin of the search."""

MARGIN = 4.0
PULL, HOLD, PUSH, WARM = 0.02, 0.15, 0.5, 1 / 3
_TURN = 2.399963229728653
"""The golden angle: which way two marks in the very same place go apart."""


@dataclass(frozen=True, slots=True, eq=False)
class Room:
    """What each mark wants (goal: distance from the middle, home: angle) and must keep to.

    float64[n] each, in map units and radians.
    """

    goal: Floats
    home: Floats
    radius: Floats
    begin: Floats
    end: Floats
    core: float
    outer: float


def settle(x: Floats, y: Floats, room: Room, tail: Ints, head: Ints) -> tuple[Floats, Floats]:
    """Return positions after 40 rounds of: ties pull, marks push apart, rings hold, sectors bound.

    Pull and hold fade out over the first third of the rounds; the others only make room.
    """
    pairs = np.zeros((0, 2), dtype=np.int64)
    ties = np.bincount(np.concatenate([tail, head]), minlength=len(x))
    for step in range(ROUNDS):
        cool = max(0.0, 1 - (step + 1) / (ROUNDS * WARM))
        if cool:
            x, y = _pull(x, y, tail, head, PULL * cool / np.maximum(ties, 1))
        if step % LOOK_EVERY == 0:
            pairs = _neighbours(x, y, room.radius)
        x, y = _push(x, y, room.radius, pairs)
        x, y = _hold(x, y, room, HOLD * cool)
    return x, y


def _pull(x: Floats, y: Floats, tail: Ints, head: Ints, strength: Floats) -> tuple[Floats, Floats]:
    """Move each mark towards the mean of those it is tied to, by `strength` float64[n] per tie."""
    dx, dy = x[head] - x[tail], y[head] - y[tail]
    n = len(x)
    along_x = np.bincount(tail, weights=dx, minlength=n) - np.bincount(head, weights=dx, minlength=n)
    along_y = np.bincount(tail, weights=dy, minlength=n) - np.bincount(head, weights=dy, minlength=n)
    return x + strength * along_x, y + strength * along_y


def _neighbours(x: Floats, y: Floats, radius: Floats) -> Any:
    """Return int64[p, 2]: pairs that overlap or soon could."""
    from scipy.spatial import cKDTree  # noqa: PLC0415 - takes a second to import; only the map needs it

    reach = 2 * float(radius.max(initial=0)) + MARGIN
    pairs = cKDTree(np.column_stack([x, y])).query_pairs(reach, output_type="ndarray")
    first, second = pairs[:, 0], pairs[:, 1]
    apart = np.hypot(x[first] - x[second], y[first] - y[second])
    return pairs[apart < radius[first] + radius[second] + MARGIN]


def _push(x: Floats, y: Floats, radius: Floats, pairs: Ints) -> tuple[Floats, Floats]:
    """Move overlapping marks apart, each by half of the overlap."""
    first, second = pairs[:, 0], pairs[:, 1]
    dx, dy = x[second] - x[first], y[second] - y[first]
    apart = np.hypot(dx, dy)
    same = apart < 1e-9
    dx, dy = np.where(same, np.cos(second * _TURN), dx), np.where(same, np.sin(second * _TURN), dy)
    overlap = np.maximum(radius[first] + radius[second] - apart, 0.0)
    move = PUSH * overlap / np.where(same, 1.0, apart)
    n = len(x)
    by_x = np.bincount(second, weights=move * dx, minlength=n) - np.bincount(first, weights=move * dx, minlength=n)
    by_y = np.bincount(second, weights=move * dy, minlength=n) - np.bincount(first, weights=move * dy, minlength=n)
    return x + by_x, y + by_y


def _hold(x: Floats, y: Floats, room: Room, strength: float) -> tuple[Floats, Floats]:
    """Draw each mark to its ring and its home; keep it off the middle, within the circle, and within its sector.

    A mark that left its sector comes back by half as much again: stopped at the edge, marks would pile up along it.
    """
    distance = np.hypot(x, y)
    distance = np.clip(distance + strength * (room.goal - distance), room.core, room.outer - room.radius)
    middle, half = (room.begin + room.end) / 2, (room.end - room.begin) / 2
    off = np.remainder(np.arctan2(x, -y) - middle + np.pi, 2 * np.pi) - np.pi
    beyond = np.maximum(np.abs(off) - half, 0.0)
    off += strength * (room.home - middle - off)
    angle = middle + np.sign(off) * np.maximum(np.minimum(np.abs(off), half) - beyond / 2, 0.0)
    return np.sin(angle) * distance, -np.cos(angle) * distance
