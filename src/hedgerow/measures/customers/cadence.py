"""Each customer's own rhythm, who has fallen out of it, and what that would cost a year.

A customer's typical gap is the median number of days between her visits. She is
- UNKNOWN with fewer than `MINIMUM_VISITS` visits: no rhythm to speak of;
- DRIFTING once her silence is at least twice her typical gap and at least a week;
- GONE once it is at least eight times her typical gap and at least half a year: too late for "we missed you";
- ON_TIME otherwise.
"""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from hedgerow.measures.arrays import Bools, Floats, Ints
from hedgerow.measures.customers.visits import Visits
from hedgerow.measures.errors import MeasureError

MINIMUM_VISITS = 4
DRIFTING_GAPS, DRIFTING_DAYS = 2.0, 7
GONE_GAPS, GONE_DAYS = 8.0, 182
DAYS_A_YEAR = 365.25


class Pace(StrEnum):
    """How a customer's silence compares with her own rhythm; the position is the code in arrays."""

    UNKNOWN = "unknown"
    ON_TIME = "on_time"
    DRIFTING = "drifting"
    GONE = "gone"


PACES = tuple(Pace)


@dataclass(frozen=True, slots=True, eq=False)
class Cadence:
    """The rhythm of n customers.

    visits int64[n]; typical_gap float64[n] days (NaN below two visits); silence int64[n] days since the last visit (-1
    without one); overdue float64[n] silence in typical gaps (NaN where the gap is); pace int64[n] position in PACES;
    value_a_year int64[n] minor units spent a year at her own pace (0 where UNKNOWN).
    """

    visits: Ints
    typical_gap: Floats
    silence: Ints
    overdue: Floats
    pace: Ints
    value_a_year: Ints

    @property
    def drifting(self) -> Bools:
        """bool[n]: who is drifting away now."""
        drifting: Bools = self.pace == PACES.index(Pace.DRIFTING)
        return drifting

    @property
    def value_at_risk(self) -> int:
        """Minor units a year that end if everyone now drifting stays away."""
        return int(self.value_a_year[self.drifting].sum())

    def most_at_risk(self, limit: int) -> Ints:
        """Return int64[<= limit]: drifting customers, largest yearly value first, then by index."""
        who = np.flatnonzero(self.drifting)
        return who[np.lexsort((who, -self.value_a_year[who]))][:limit].astype(np.int64)


def cadence(visits: Visits, *, today: int, minimum_visits: int = MINIMUM_VISITS) -> Cadence:
    """Compare each customer's silence on the day `today` (days since 1970-01-01) with her own rhythm.

    Raises MeasureError when a visit lies after `today` or minimum_visits is below 2.
    """
    if minimum_visits < 2:
        raise MeasureError(f"minimum_visits must be at least 2, got {minimum_visits}")
    if visits.day.size and visits.day.max() > today:
        raise MeasureError("a visit lies after today")
    count = visits.count()
    gap = _typical_gap(visits, count)
    silence = np.where(count > 0, today - np.where(count > 0, visits.last_day(), today), -1)
    overdue = silence / gap
    pace = _pace(count >= minimum_visits, silence, overdue)
    known = pace != PACES.index(Pace.UNKNOWN)
    return Cadence(
        visits=count,
        typical_gap=gap,
        silence=silence,
        overdue=overdue,
        pace=pace,
        value_a_year=_value_a_year(visits, count, known),
    )


def _pace(known: Bools, silence: Ints, overdue: Floats) -> Ints:
    drifting = known & (overdue >= DRIFTING_GAPS) & (silence >= DRIFTING_DAYS)
    gone = known & (overdue >= GONE_GAPS) & (silence >= GONE_DAYS)
    codes = [PACES.index(pace) for pace in (Pace.GONE, Pace.DRIFTING, Pace.ON_TIME)]
    return np.select([gone, drifting, known], codes, PACES.index(Pace.UNKNOWN)).astype(np.int64)


def _typical_gap(visits: Visits, count: Ints) -> Floats:
    """Return the median gap per customer: sort the gaps inside each customer, take the middle one or two."""
    same = visits.customer[1:] == visits.customer[:-1]
    owner, gaps = visits.customer[1:][same], np.diff(visits.day)[same]
    gaps = gaps[np.lexsort((gaps, owner))]
    many = np.maximum(count - 1, 0)
    start = np.cumsum(many) - many
    typical = np.full(visits.n, np.nan)
    has = many > 0
    lower, upper = start + (many - 1) // 2, start + many // 2
    typical[has] = (gaps[lower[has]] + gaps[upper[has]]) / 2
    return typical


def _value_a_year(visits: Visits, count: Ints, known: Bools) -> Ints:
    """Return mean amount of a visit x visits a year between the first and the last, never below 0."""
    value = np.zeros(visits.n, dtype=np.int64)
    span = (visits.last_day()[known] - visits.first_day()[known]).astype(np.float64)
    a_visit = visits.spent()[known] / count[known]
    value[known] = np.rint(np.maximum(a_visit * (count[known] - 1) / span * DAYS_A_YEAR, 0)).astype(np.int64)
    return value
