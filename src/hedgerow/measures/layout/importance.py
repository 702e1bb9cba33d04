"""Who matters most, when not everyone fits on the map."""

from typing import Any

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Floats, Ints, ints, same_length
from hedgerow.measures.errors import MeasureError

VALUE, TIES, RECENCY = 0.5, 0.3, 0.2
ROLE_SHARE = 20
"""Every role keeps at least a twentieth of the places, if it has so many parties."""


def importance(*, value: npt.ArrayLike, ties: npt.ArrayLike, silence_days: npt.ArrayLike) -> Floats:
    """Return float64[n] of 0..1: half the rank by value, 0.3 by number of ties, 0.2 by recency.

    value[n] minor units exchanged either way, ties[n] how many, silence_days[n] days since the last contact, -1 for
    never. Ranks, not amounts, so that one giant does not flatten the rest; equals share a rank. Raises MeasureError on
    unequal lengths.
    """
    money, count = ints("value", value), ints("ties", ties, minimum=0)
    days = ints("silence_days", silence_days, minimum=-1)
    same_length(value=money, ties=count, silence_days=days)
    latest = -np.where(days < 0, days.max(initial=0) + 1, days)
    return VALUE * _rank(money) + TIES * _rank(count) + RECENCY * _rank(latest)


def choose(*, score: npt.ArrayLike, role: npt.ArrayLike, limit: int) -> Ints:
    """Return int64[<= limit]: the parties to show, most important first, equals by index.

    The best of each role come first, up to a twentieth of the limit per role, so that no kind of party vanishes behind
    a crowd of another; the best of all others fill the rest. score[n] as from `importance`, role[n] any whole number.
    Raises MeasureError when limit is negative.
    """
    if limit < 0:
        raise MeasureError(f"limit must be at least 0, got {limit}")
    scores, roles = np.asarray(score, dtype=np.float64), ints("role", role)
    n = same_length(score=scores, role=roles)
    order = np.lexsort((np.arange(n), -scores))
    kept = _place_in_role(roles[order]) < limit // ROLE_SHARE
    chosen = np.sort(np.argsort(~kept, kind="stable")[:limit])
    return order[chosen].astype(np.int64)


def _rank(values: npt.NDArray[Any]) -> Floats:
    """Return the share of the others that are smaller, equals counted half; 0.5 for one alone."""
    _, code, count = np.unique(values, return_inverse=True, return_counts=True)
    below = np.cumsum(count) - count
    others = max(len(values) - 1, 1)
    rank: Floats = (below + (count - 1) / 2)[code] / others if len(values) > 1 else np.full(len(values), 0.5)
    return rank


def _place_in_role(roles: Ints) -> Ints:
    """Return for each entry how many entries of its role stand before it."""
    by_role = np.argsort(roles, kind="stable")
    place = np.arange(len(roles))
    start = np.flatnonzero(np.diff(roles[by_role], prepend=roles[by_role[:1]] - 1))
    counted = np.empty(len(roles), dtype=np.int64)
    counted[by_role] = place - np.repeat(start, np.diff(np.append(start, len(roles))))
    return counted
