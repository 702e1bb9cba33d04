"""When what came out first covered what went in, and when it will at this pace."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Ints, ints, same_length
from hedgerow.measures.errors import MeasureError

PACE = 28
"""Days of which the pace is: four whole weeks."""
FARTHEST = 3650
"""Days ahead beyond which a pace says nothing."""


@dataclass(frozen=True, slots=True, eq=False)
class Course:
    """Each day once, in order: day int64[d] since 1970-01-01, into and out int64[d] what had gone in and come out."""

    day: Ints
    into: Ints
    out: Ints


@dataclass(frozen=True, slots=True)
class Payback:
    """`first` is the day (since 1970-01-01) on which out first covered in, None where it never did.

    `is_covered` says that it does at the end: more may have gone in since, or money was given back. `expected` is the
    day on which it would at the pace of the last four weeks, None where it is covered, or there is no such pace.
    """

    first: int | None
    is_covered: bool
    expected: int | None


def course(*, day: npt.ArrayLike, into: npt.ArrayLike, out: npt.ArrayLike) -> Course:
    """Add up into[k] and out[k] (minor units, returns negative) on day[k] (days since 1970-01-01), in any order."""
    when, went, came = ints("day", day), ints("into", into), ints("out", out)
    same_length(day=when, into=went, out=came)
    days, slot = np.unique(when, return_inverse=True)
    sums = np.zeros((2, len(days)), dtype=np.int64)
    np.add.at(sums[0], slot, went)
    np.add.at(sums[1], slot, came)
    return Course(day=days.astype(np.int64), into=sums[0].cumsum(), out=sums[1].cumsum())


def payback(told: Course, *, through: int) -> Payback:
    """Judge a course up to the day `through`. Where nothing went in, there is nothing to be covered.

    Raises MeasureError when a day lies after `through`.
    """
    if len(told.day) and int(told.day[-1]) > through:
        raise MeasureError(f"no day may lie after {through}")
    covers = (told.out >= told.into) & (told.into > 0)
    first = int(told.day[int(np.argmax(covers))]) if covers.any() else None
    is_covered = bool(len(covers)) and bool(covers[-1])
    return Payback(first=first, is_covered=is_covered, expected=None if is_covered else _expected(told, through))


def _expected(told: Course, through: int) -> int | None:
    """What came out in the last four weeks, or since the first day where that is less, goes on."""
    if not len(told.day) or told.into[-1] <= 0:
        return None
    gap = int(told.into[-1] - told.out[-1])
    since = max(through - PACE, int(told.day[0]) - 1)
    before = int(np.searchsorted(told.day, since, side="right")) - 1
    came = int(told.out[-1]) - (int(told.out[before]) if before >= 0 else 0)
    if came <= 0:
        return None
    ahead = -(-gap * (through - since) // came)
    return through + ahead if ahead <= FARTHEST else None
