"""How well parties fit what a business looks for: criteria that are met, not met, or not known, added up.

Our own definition. Each criterion has points; of those that speak for somebody, the share that is met makes the score.
What somebody *must* have caps it while it is missing, and so does what speaks *against* them once it is there. What is
not known makes an interval: from everything unknown turning out badly to everything turning out well; the score is the
middle of the two, so that what is not known counts half. All of it in whole numbers: the same on every machine.
"""

from dataclasses import dataclass
from enum import IntEnum

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Bools, Floats, Ints, ints, same_length
from hedgerow.measures.errors import MeasureError

MUST_CAP = 30
"""No more than this while something is missing that somebody must have."""
AGAINST_CAP = 10
"""No more than this once something speaks against them."""
FITS, PARTLY = 70, 40
"""From here on somebody fits, or fits in part (rule of thumb). Nobody fits while a *must* is unknown: at most 65."""


class State(IntEnum):
    """Of one criterion and one party."""

    UNKNOWN = -1
    NOT_MET = 0
    MET = 1


class Sense(IntEnum):
    """What a criterion is for. `FOR` adds points; `MUST` adds them and caps; `AGAINST` only caps."""

    FOR = 0
    MUST = 1
    AGAINST = 2


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """`score`, `low` and `high` are int64[n] in 0..100, low <= score <= high, all rounded half up.

    `known` is float64[n]: the share of all points, also those of what speaks against, that is known.
    """

    score: Ints
    low: Ints
    high: Ints
    known: Floats


def fit(*, state: npt.ArrayLike, points: npt.ArrayLike, sense: npt.ArrayLike) -> Fit:
    """Weigh n parties by k criteria.

    state[n, k] holds values of `State`; points[k] > 0 whole numbers; sense[k] values of `Sense`, at least one of them
    not `AGAINST`. With T the points of all that speak for, a those of what is met, the lower end is
    min(100 a / T, cap), where every unknown counts as the worse; the upper end where it counts as the better.
    Raises MeasureError on another shape or value.
    """
    weight, kind = ints("points", points, minimum=1), ints("sense", sense, minimum=0, below=len(Sense))
    same_length(points=weight, sense=kind)
    found = _states(state, len(weight))
    speaks_for = kind != Sense.AGAINST
    total = int(weight[speaks_for].sum())
    if total == 0:
        raise MeasureError("sense must have something that speaks for somebody")
    low = _end(found == State.MET, found != State.NOT_MET, weight, kind)
    high = _end(found != State.NOT_MET, found == State.MET, weight, kind)
    known = ((found != State.UNKNOWN) * weight).sum(axis=1) / weight.sum()
    return Fit(
        score=(low + high + total) // (2 * total),
        low=(2 * low + total) // (2 * total),
        high=(2 * high + total) // (2 * total),
        known=known.astype(np.float64),
    )


def _end(has: Bools, is_against: Bools, weight: Ints, kind: Ints) -> Ints:
    """One end times T: `has` is what counts as met of what speaks for, `is_against` of what speaks against."""
    speaks_for, must, against = kind != Sense.AGAINST, kind == Sense.MUST, kind == Sense.AGAINST
    total = weight[speaks_for].sum()
    reached = 100 * (has * (weight * speaks_for)).sum(axis=1)
    cap = np.where((has | ~must).all(axis=1), 100, MUST_CAP)
    cap = np.where((is_against & against).any(axis=1), AGAINST_CAP, cap)
    end: Ints = np.minimum(reached, cap * total).astype(np.int64)
    return end


def _states(state: npt.ArrayLike, criteria: int) -> Ints:
    found = np.asarray(state)
    if found.ndim != 2 or found.shape[1] != criteria:
        raise MeasureError(f"state must be of shape [n, {criteria}], got {list(found.shape)}")
    if found.size and (found.dtype.kind not in "iu" or not np.isin(found, [each.value for each in State]).all()):
        raise MeasureError("state must hold -1, 0 and 1")
    return found.astype(np.int64)
