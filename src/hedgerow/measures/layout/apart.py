"""Marks that lie upon each other move apart, within a circle or wherever else they may stand."""

from collections.abc import Callable
from typing import Any

import numpy as np

from hedgerow.measures.arrays import Floats, Ints

LOOK_EVERY = 4
"""Rounds between two searches for neighbours; meanwhile nobody moves further than the margin of the search."""

MARGIN = 4.0
PUSH = 0.5
_TURN = 2.399963229728653
"""The golden angle: which way two marks in the very same place go apart."""

Keep = Callable[[Floats, Floats], tuple[Floats, Floats]]
"""Takes places and answers the nearest that are allowed."""


def apart(x: Floats, y: Floats, radius: Floats, *, rounds: int, keep: Keep) -> tuple[Floats, Floats]:
    """Return x, y float64[n] after so many rounds of moving apart who overlaps, each time brought back by `keep`."""
    pairs = np.zeros((0, 2), dtype=np.int64)
    for step in range(rounds):
        if step % LOOK_EVERY == 0:
            pairs = near_pairs(x, y, radius)
        x, y = keep(*pushed(x, y, radius, pairs))
    return x, y


def near_pairs(x: Floats, y: Floats, radius: Floats) -> Any:
    """Return int64[p, 2]: pairs that overlap or soon could."""
    from scipy.spatial import cKDTree  # noqa: PLC0415 - takes a second to import; only the map needs it

    reach = 2 * float(radius.max(initial=0)) + MARGIN
    pairs = cKDTree(np.column_stack([x, y])).query_pairs(reach, output_type="ndarray")
    first, second = pairs[:, 0], pairs[:, 1]
    distance = np.hypot(x[first] - x[second], y[first] - y[second])
    return pairs[distance < radius[first] + radius[second] + MARGIN]


def pushed(x: Floats, y: Floats, radius: Floats, pairs: Ints) -> tuple[Floats, Floats]:
    """Return x, y float64[n] after overlapping marks moved apart, each by half of the overlap."""
    first, second = pairs[:, 0], pairs[:, 1]
    dx, dy = x[second] - x[first], y[second] - y[first]
    distance = np.hypot(dx, dy)
    same = distance < 1e-9
    dx, dy = np.where(same, np.cos(second * _TURN), dx), np.where(same, np.sin(second * _TURN), dy)
    overlap = np.maximum(radius[first] + radius[second] - distance, 0.0)
    move = PUSH * overlap / np.where(same, 1.0, distance)
    n = len(x)
    by_x = np.bincount(second, weights=move * dx, minlength=n) - np.bincount(first, weights=move * dx, minlength=n)
    by_y = np.bincount(second, weights=move * dy, minlength=n) - np.bincount(first, weights=move * dy, minlength=n)
    return x + by_x, y + by_y
