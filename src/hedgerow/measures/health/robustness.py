"""Whether members and ties are still there, and on how few the value rests."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Ints, floats, ints, same_length
from hedgerow.measures.errors import MeasureError
from hedgerow.measures.rates import Rate, wilson


@dataclass(frozen=True, slots=True)
class Persistence:
    """Ties of two moments: kept in both, lost and new since; jaccard: kept over all of them, 0..1, None without any."""

    kept: int
    lost: int
    new: int
    jaccard: float | None


def survival(before: npt.ArrayLike, now: npt.ArrayLike) -> Rate:
    """Return the share of the members before (a year ago, say) who still are: |before and now| / |before|.

    before[m], now[k]: ids of members, whole numbers, repeats count once. The interval is as if they decided one by one.
    """
    were, are = np.unique(ints("before", before)), np.unique(ints("now", now))
    return wilson(len(np.intersect1d(were, are, assume_unique=True)), len(were))


def persistence(before: npt.ArrayLike, now: npt.ArrayLike) -> Persistence:
    """Compare the ties of two moments by the index of Jaccard (1901): of all ties of either, the share in both.

    before[m, 2], now[k, 2]: ids of both ends, whole numbers; direction and repeats do not matter, loops are left out.
    Raises MeasureError on another shape.
    """
    were, are = _ties("before", before), _ties("now", now)
    kept = len(were & are)
    every = len(were | are)
    return Persistence(kept, len(were) - kept, len(are) - kept, kept / every if every else None)


def elephant_factor(value: npt.ArrayLike, *, share: float = 0.5) -> int | None:
    """Return the fewest members who make `share` of all value together (CHAOSS, "Elephant Factor").

    value[n] >= 0 of each member in one unit; None when there is none. Raises MeasureError unless 0 < share <= 1.
    """
    if not 0 < share <= 1:
        raise MeasureError(f"share must lie above 0 and be at most 1, got {share}")
    most = np.sort(floats("value", value, minimum=0))[::-1]
    whole = float(most.sum())
    if not whole:
        return None
    enough = np.cumsum(most) >= share * whole * (1 - 1e-12)
    return int(np.argmax(enough)) + 1


def _ties(name: str, ties: npt.ArrayLike) -> set[tuple[int, int]]:
    pairs = np.asarray(ties)
    if not pairs.size:
        return set()
    if pairs.ndim != 2 or pairs.shape[1] != 2:
        raise MeasureError(f"{name} must be pairs, two columns")
    one, other = ints(name, pairs[:, 0]), ints(name, pairs[:, 1])
    same_length(one=one, other=other)
    low, high = _ends(one, other)
    return set(zip(low.tolist(), high.tolist(), strict=True))


def _ends(one: Ints, other: Ints) -> tuple[Ints, Ints]:
    apart = one != other
    return np.minimum(one, other)[apart], np.maximum(one, other)[apart]
