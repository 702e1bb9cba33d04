"""Shocks of the past and how the takings came through them; how ordered the flows are.

A shock is a fall of takings by 30 % or more: four weeks against the twelve before, or somebody who supplied or
partnered who stopped. After it: how many weeks until four weeks took 90 % of before again, and where they stood half a
year later. Stronger than before is what "anti-fragile" means here, and it is told as before and after, not as a cause.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from hedgerow.measures.arrays import Floats, Ints
from hedgerow.measures.errors import MeasureError
from hedgerow.measures.resilience import Ascendency, ascendency

BEFORE, DURING, LATER = 12, 4, 26
"""Weeks."""
FALL, BACK = 0.7, 0.9
MOST = 12
MOST_DENSE = 3000
"""The matrix of more parties would not fit: then their flows have no figure."""

Kind = Literal["fall", "left"]


@dataclass(frozen=True, slots=True)
class Shock:
    """Takings a week in minor units: before, during and half a year later (None where that has not come).

    `day` is the first; `party` who stopped, -1 for a fall; `weeks` until it was back, None where it never was (yet).
    `year_before` is the same weeks a year earlier against the twelve before them, None where that is not known.
    """

    kind: Kind
    day: int
    party: int
    before: int
    during: int
    later: int | None
    weeks: int | None
    year_before: float | None

    @property
    def fell(self) -> float:
        """Share by which it fell, below 0 where it rose."""
        return 1 - self.during / self.before if self.before else 0.0

    @property
    def is_stronger(self) -> bool | None:
        return None if self.later is None else self.later > self.before


def weekly(day: Ints, amount: Ints, until: int) -> tuple[Floats, int]:
    """Takings of whole weeks up to the end of `until`, and the first day of the first week."""
    if not len(day):
        return np.zeros(0), until
    weeks = (until + 1 - int(day.min())) // 7
    start = until + 1 - 7 * weeks
    inside = (day >= start) & (day <= until)
    sums = np.bincount((day[inside] - start) // 7, weights=amount[inside], minlength=weeks)
    return sums.astype(np.float64), start


def shocks_of(day: Ints, amount: Ints, until: int, left: list[tuple[int, int]]) -> tuple[Shock, ...]:
    """The latest first. `left` are (party, day) of those who stopped supplying or partnering.

    Needs sixteen whole weeks of takings; fewer tell nothing.
    """
    takings, start = weekly(day, amount, until)
    found = [_shock("fall", takings, start, week, -1) for week in _falls(takings)]
    for party, when in left:
        week = (when - start) // 7
        if BEFORE <= week <= len(takings) - DURING:
            found.append(_shock("left", takings, start, week, party))
    return tuple(sorted(found, key=lambda one: (-one.day, one.party))[:MOST])


def _falls(takings: Floats) -> list[int]:
    """Weeks at which the four from there on took 30 % less than the twelve before; of neighbours the deepest."""
    found: list[tuple[int, float]] = []
    for week in range(BEFORE, len(takings) - DURING + 1):
        before = takings[week - BEFORE : week].mean()
        ratio = takings[week : week + DURING].mean() / before if before > 0 else 1.0
        if ratio > FALL:
            continue
        if found and week - found[-1][0] < BEFORE:
            if ratio < found[-1][1]:
                found[-1] = (week, ratio)
        else:
            found.append((week, ratio))
    return [week for week, _ratio in found]


def _shock(kind: Kind, takings: Floats, start: int, week: int, party: int) -> Shock:
    before = float(takings[week - BEFORE : week].mean())
    later = takings[week + LATER : week + LATER + DURING]
    return Shock(
        kind=kind,
        day=start + 7 * week,
        party=party,
        before=round(before),
        during=round(float(takings[week : week + DURING].mean())),
        later=round(float(later.mean())) if len(later) == DURING else None,
        weeks=_back(takings, week, before),
        year_before=_year_before(takings, week),
    )


def _back(takings: Floats, week: int, before: float) -> int | None:
    for after in range(week + 1, len(takings) - DURING + 1):
        if takings[after : after + DURING].mean() >= BACK * before:
            return after - week
    return None


def _year_before(takings: Floats, week: int) -> float | None:
    """Whether the same weeks fell a year earlier too: then it is the season, not a shock."""
    then = week - 52
    if then < BEFORE:
        return None
    before = takings[then - BEFORE : then].mean()
    return float(takings[then : then + DURING].mean() / before) if before > 0 else None


def order_of(giver: Ints, receiver: Ints, worth: Ints, n: int) -> Ascendency | None:
    """How ordered the flows of worth are among n parties and the business (-1); None where nothing flows."""
    kept = (worth > 0) & (giver != receiver)
    if not kept.any():
        return None
    from_, to = (np.where(side[kept] < 0, n, side[kept]) for side in (giver, receiver))
    pairs, at = np.unique(from_ * (n + 1) + to, return_inverse=True)
    sums = np.bincount(at, weights=worth[kept])
    here, small = np.unique(np.concatenate([pairs // (n + 1), pairs % (n + 1)]), return_inverse=True)
    if len(here) > MOST_DENSE:
        return None
    matrix = np.zeros((len(here), len(here)))
    matrix[small[: len(pairs)], small[len(pairs) :]] = sums
    try:
        return ascendency(matrix)
    except MeasureError:
        return None
