"""What BG/BB knows of somebody: to how many occasions they came again, which was the last, and how many there were."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Bools, Floats, Ints, same_length, whole
from hedgerow.measures.errors import MeasureError


@dataclass(frozen=True, slots=True, eq=False)
class Occasions:
    """int64[n] each, counted from the first time on (occasion 0): frequency <= recency <= opportunities."""

    frequency: Ints
    recency: Ints
    opportunities: Ints


def occasions(frequency: npt.ArrayLike, recency: npt.ArrayLike, opportunities: npt.ArrayLike) -> Occasions:
    """Check and wrap. Raises MeasureError unless frequency <= recency <= opportunities, and 0 goes with 0 only."""
    x, last = whole("frequency", frequency, minimum=0), whole("recency", recency, minimum=0)
    many = whole("opportunities", opportunities, minimum=0)
    same_length(frequency=x, recency=last, opportunities=many)
    if (last > many).any():
        raise MeasureError("recency must not exceed opportunities")
    if (x > last).any() or ((x == 0) != (last == 0)).any():
        raise MeasureError("frequency must not exceed recency, and be 0 exactly where recency is 0")
    return Occasions(x, last, many)


def attendance(came: npt.ArrayLike) -> tuple[Ints, Occasions]:
    """Return (int64[m] who ever came, their Occasions) from came[n, k]: who was at each of k occasions, in order.

    The first time makes somebody known; what counts are the occasions after it. Raises MeasureError unless `came` has
    two dimensions and holds yes or no.
    """
    told = np.asarray(came)
    if told.ndim != 2 or (told.size and not np.isin(told, (0, 1)).all()):
        raise MeasureError("came must be yes or no, people by occasions")
    there: Bools = told.astype(np.bool_)
    who = np.flatnonzero(there.any(axis=1)).astype(np.int64)
    known = there[who]
    many = known.shape[1]
    first = known.argmax(axis=1) if len(who) else np.zeros(0, dtype=np.int64)
    last = many - 1 - known[:, ::-1].argmax(axis=1) if len(who) else np.zeros(0, dtype=np.int64)
    return who, occasions(known.sum(axis=1) - 1, last - first, many - 1 - first)


def grouped(past: Occasions, weights: Floats) -> tuple[Occasions, Floats]:
    """Return the different pasts, and float64[g] the sum of the weights of each."""
    table = np.stack([past.frequency, past.recency, past.opportunities])
    rows, place = np.unique(table, axis=1, return_inverse=True)
    count = np.bincount(place.ravel(), weights=weights, minlength=rows.shape[1]).astype(np.float64)
    return Occasions(*rows), count
