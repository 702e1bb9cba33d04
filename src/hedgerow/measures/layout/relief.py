"""Marks make room for each other while ties pull and rings hold."""

from dataclasses import dataclass

import numpy as np

from hedgerow.measures.arrays import Floats, Ints
from hedgerow.measures.layout.apart import LOOK_EVERY, near_pairs, pushed

ROUNDS = 40
PULL, HOLD, WARM = 0.02, 0.15, 1 / 3


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
    """Return x, y float64[n] after 40 rounds of: ties pull, marks push apart, rings hold, sectors bound.

    Pull and hold fade out over the first third of the rounds; the others only make room.
    """
    pairs = np.zeros((0, 2), dtype=np.int64)
    ties = np.bincount(np.concatenate([tail, head]), minlength=len(x))
    for step in range(ROUNDS):
        cool = max(0.0, 1 - (step + 1) / (ROUNDS * WARM))
        if cool:
            x, y = _pull(x, y, tail, head, PULL * cool / np.maximum(ties, 1))
        if step % LOOK_EVERY == 0:
            pairs = near_pairs(x, y, room.radius)
        x, y = pushed(x, y, room.radius, pairs)
        x, y = _hold(x, y, room, HOLD * cool)
    return x, y


def _pull(x: Floats, y: Floats, tail: Ints, head: Ints, strength: Floats) -> tuple[Floats, Floats]:
    """Move each mark towards the mean of those it is tied to, by `strength` float64[n] per tie."""
    dx, dy = x[head] - x[tail], y[head] - y[tail]
    n = len(x)
    along_x = np.bincount(tail, weights=dx, minlength=n) - np.bincount(head, weights=dx, minlength=n)
    along_y = np.bincount(tail, weights=dy, minlength=n) - np.bincount(head, weights=dy, minlength=n)
    return x + strength * along_x, y + strength * along_y


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
