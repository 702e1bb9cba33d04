"""How a goal stands, and whether a measure moved more than it usually does."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from hedgerow.insight.registries import Better

EARLIER = 6
"""So many values before are needed to speak of what is usual."""
WIDE = 3.0
"""A value so many times the usual spread from the middle is unusual."""
_NORMAL = 1.4826
"""Median distance to standard deviation, where values are normal."""


class Course(StrEnum):
    REACHED = "reached"
    ON = "on"
    BEHIND = "behind"
    MISSED = "missed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Usual:
    """The middle of the values before, and what is within WIDE times their usual spread."""

    middle: float
    low: float
    high: float
    n: int


def is_comparable(one: str, other: str) -> bool:
    """Values of two currencies are not; what has none ("") is compared with anything."""
    return one == other or "" in (one, other)


def is_reached(value: float, target: float, start: float | None, better: Better) -> bool:
    """Whether the value is there: above, below, or on the other side of where it started."""
    wants_less = better is Better.LESS or (better is Better.NEITHER and start is not None and target < start)
    return value <= target if wants_less else value >= target


def course(
    *, value: float | None, start: float | None, target: float, since: int, by: int | None, today: int, better: Better
) -> Course:
    """On course: at least as far as a straight line from the start to the target is today. Days are numbers."""
    if value is None:
        return Course.UNKNOWN
    if is_reached(value, target, start, better):
        return Course.REACHED
    if by is None or start is None:
        return Course.UNKNOWN
    if today >= by:
        return Course.MISSED
    expected = start + (target - start) * (today - since) / max(1, by - since)
    ahead = value >= expected if target >= start else value <= expected
    return Course.ON if ahead else Course.BEHIND


def usual(before: Sequence[float]) -> Usual | None:
    """From the median and the median distance to it (Hampel 1974); None below EARLIER values.

    Where most values are equal, one per cent of the middle counts as the spread; of nought nothing else is usual.
    """
    if len(before) < EARLIER:
        return None
    values = np.asarray(before, dtype=np.float64)
    middle = float(np.median(values))
    spread = max(float(np.median(np.abs(values - middle))) * _NORMAL, abs(middle) * 0.01, 1e-9)
    return Usual(middle, middle - WIDE * spread, middle + WIDE * spread, len(values))
