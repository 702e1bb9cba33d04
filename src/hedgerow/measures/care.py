"""When a planned attention is due, and how those stand for whom it is planned. Days are proleptic ordinals (1 = 1-1-1).

A party is, in this order,
- PAUSED while somebody said "not now";
- UNNOTICED when no contact with it is on record, ever;
- NEGLECTED when something is overdue: its day has passed;
- DUE when something is due within the next `SOON` days, today among them;
- THRIVING otherwise: every rhythm is kept.
"""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Bools, Ints, ints, same_length
from hedgerow.measures.errors import MeasureError

SOON = 7
EARLY = 7
"""A moment is met by an attention up to so many days before it."""
LATE = 14
"""A birthday that was missed is let go after so many days: the next one is waited for."""
NOTHING = int(np.iinfo(np.int64).max)
"""The due day where nothing is due, ever."""
LOST = 2.0
"""Who is late by more than so many rhythms is no longer the first to see."""
DAYS_A_MONTH = 365.25 / 12
_EPOCH = 719_163


class Standing(StrEnum):
    """How a party stands; the position is the code in arrays."""

    THRIVING = "thriving"
    DUE = "due"
    NEGLECTED = "neglected"
    UNNOTICED = "never_noticed"
    PAUSED = "paused"


STANDINGS = tuple(Standing)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time: calendar months and days. One of 0 months and 0 days is none: MeasureError."""

    months: int = 0
    days: int = 0

    def __post_init__(self) -> None:
        if self.months < 0 or self.days < 0 or not (self.months or self.days):
            raise MeasureError(f"a span is at least a day, got {self.months} months and {self.days} days")

    @property
    def length(self) -> float:
        """Its days, a month counted as a twelfth of a year."""
        return self.months * DAYS_A_MONTH + self.days


def later(day: npt.ArrayLike, span: Span) -> Ints:
    """Return int64[n]: day[n] and the span after it; a month later is the same day of the month, or its last one."""
    at = (ints("day", day, minimum=1) - _EPOCH).astype("datetime64[D]")
    month = at.astype("datetime64[M]")
    wanted = month + span.months
    last = (wanted + 1).astype("datetime64[D]") - np.timedelta64(1, "D")
    moved = np.minimum(wanted.astype("datetime64[D]") + (at - month.astype("datetime64[D]")), last)
    found: Ints = moved.astype(np.int64) + _EPOCH + span.days
    return found


def due_by_rhythm(*, last: npt.ArrayLike, since: npt.ArrayLike, every: Span) -> Ints:
    """Return int64[n]: one span after the last attention; without one, one span after the role began.

    last[n] the day of the last attention of the kind, -1 without one; since[n] the day on which the role began.
    """
    seen, began = ints("last", last, minimum=-1), ints("since", since, minimum=1)
    same_length(last=seen, since=began)
    return later(np.where(seen > 0, seen, began), every)


def due_once(*, last: npt.ArrayLike, since: npt.ArrayLike, within: Span, asked_from: int) -> Ints:
    """Return int64[n]: one span after the role began; NOTHING where it was met, or began before day `asked_from`.

    It is met by an attention on a day from `EARLY` days before the role began. last[n] and since[n] as in
    `due_by_rhythm`.
    """
    seen, began = ints("last", last, minimum=-1), ints("since", since, minimum=1)
    same_length(last=seen, since=began)
    is_met = seen >= began - EARLY
    return np.where(is_met | (began < asked_from), NOTHING, later(began, within)).astype(np.int64)


def due_on_birthday(*, last: npt.ArrayLike, month: npt.ArrayLike, day: npt.ArrayLike, today: int) -> Ints:
    """Return int64[n]: the birthday that is next to be met; NOTHING where it is not known (month 0).

    That is the first one from `LATE` days before `today` on; the one after it once an attention on a day from `EARLY`
    days before it met it. 29 February is 28 February in other years. last[n] as in `due_by_rhythm`.
    """
    seen = ints("last", last, minimum=-1)
    months, days = ints("month", month, minimum=0, below=13), ints("day", day, minimum=0, below=32)
    same_length(last=seen, month=months, day=days)
    year = (np.datetime64(today - LATE - _EPOCH, "D")).astype("datetime64[Y]").astype(np.int64)
    years = [_anniversary(months, days, int(year) + more) for more in (0, 1, 2)]
    due = np.where(years[0] >= today - LATE, years[0], years[1])
    after = np.where(years[0] >= today - LATE, years[1], years[2])
    met = np.where(seen >= due - EARLY, after, due)
    return np.where(months == 0, NOTHING, met).astype(np.int64)


def _anniversary(months: Ints, days: Ints, year: int) -> Ints:
    """`year` is counted from 1970."""
    month = (np.maximum(months, 1) - 1 + 12 * year).astype("datetime64[M]")
    last = (month + 1).astype("datetime64[D]") - np.timedelta64(1, "D")
    at = np.minimum(month.astype("datetime64[D]") + (np.maximum(days, 1) - 1).astype("timedelta64[D]"), last)
    found: Ints = at.astype(np.int64) + _EPOCH
    return found


def first_due(*, n: int, party: npt.ArrayLike, due: npt.ArrayLike) -> Ints:
    """Return int64[n]: for each party the position of its row that is due first, the earlier one of two; -1 without.

    party[m] in 0..n-1 and due[m] are rows: what is planned for whom, and when it is due.
    """
    who, days = ints("party", party, minimum=0, below=n), ints("due", due)
    rows = same_length(party=who, due=days)
    found = np.full(n, -1, dtype=np.int64)
    order = np.lexsort((np.arange(rows), days, who))
    here, at = np.unique(who[order], return_index=True)
    found[here] = order[at]
    return found


def standings(*, due: npt.ArrayLike, noticed: Bools, paused: Bools, today: int) -> Ints:
    """Return int64[n]: each party's position in STANDINGS, by the rules above.

    due[n] the day on which the first thing is due, NOTHING without; noticed[n] any contact is on record; paused[n].
    """
    days = ints("due", due)
    same_length(due=days, noticed=noticed, paused=paused)
    code = {standing: position for position, standing in enumerate(STANDINGS)}
    found = np.full(len(days), code[Standing.THRIVING], dtype=np.int64)
    found[days <= today + SOON] = code[Standing.DUE]
    found[days < today] = code[Standing.NEGLECTED]
    found[~noticed] = code[Standing.UNNOTICED]
    found[paused] = code[Standing.PAUSED]
    return found


def most_urgent(*, due: npt.ArrayLike, length: npt.ArrayLike, today: int) -> Ints:
    """Return int64[k]: positions of the rows that are due by `today`, the one to see first first.

    Lateness is counted in rhythms: (today - due) / length. First those late by `LOST` rhythms at most, the latest
    first: they can still be kept. Then the rest, the least late first. Equal ones stay in order. Our own definition.
    """
    days, spans = ints("due", due), np.asarray(length, dtype=np.float64)
    same_length(due=days, length=spans)
    rows = np.flatnonzero(days <= today)
    late = (today - days[rows]) / spans[rows]
    is_lost = late > LOST
    order = np.lexsort((rows, np.where(is_lost, late, -late), is_lost))
    return rows[order].astype(np.int64)
