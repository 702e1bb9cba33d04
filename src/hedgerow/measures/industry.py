"""The forces of a trade (Porter 1979): which of them the record measures, and which remain an opinion."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Ints, floats, ints, same_length
from hedgerow.measures.exchange.inequality import concentration

MODERATE, HIGH = 1000, 1800
"""HHI above which a market is moderately and highly concentrated (US Merger Guidelines 2023, guideline 1)."""

ENOUGH_SWITCHES = 5
"""Below so many switches their days are told as single cases, not as a typical figure (rule of thumb)."""


class Level(StrEnum):
    """Of concentration."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


class Force(StrEnum):
    """The five forces."""

    SUPPLIERS = "suppliers"
    BUYERS = "buyers"
    ENTRANTS = "entrants"
    SUBSTITUTES = "substitutes"
    RIVALRY = "rivalry"


MEASURED: dict[Force, tuple[str, ...]] = {
    Force.SUPPLIERS: ("hhi", "top_1", "top_5", "switching_days"),
    Force.BUYERS: ("hhi", "top_1", "top_5"),
    Force.ENTRANTS: (),
    Force.SUBSTITUTES: (),
    Force.RIVALRY: (),
}
"""What one's own record says of each; of those without a figure it says nothing, so they are told as opinion."""


_LEVELS = ((HIGH, Level.HIGH), (MODERATE, Level.MODERATE))


@dataclass(frozen=True, slots=True)
class Power:
    """On how few of n a total rests, so that they can set terms. Figures are None when the total is 0.

    hhi 0..10,000; top_1, top_5: the share of the largest, and of the five largest together, 0..1; level by HHI.
    """

    n: int
    hhi: float | None
    top_1: float | None
    top_5: float | None
    level: Level | None


@dataclass(frozen=True, slots=True, eq=False)
class Switching:
    """Every change of supplier that was made: kind, old, new int64[s], and days int64[s] from the last to the first.

    days is below 0 where the new one was there before the old one went. typical: their median, None below five.
    """

    kind: Ints
    old: Ints
    new: Ints
    days: Ints
    typical: float | None


def power(amounts: npt.ArrayLike) -> Power:
    """Measure the power of suppliers or buyers: amounts[n] >= 0, what goes to or comes from each, in one unit.

    Raises MeasureError below 0.
    """
    sums = np.sort(floats("amounts", amounts, minimum=0))[::-1]
    hhi, total = concentration(sums).hhi, float(sums.sum())
    if hhi is None:
        return Power(n=len(sums), hhi=None, top_1=None, top_5=None, level=None)
    level = next((level for limit, level in _LEVELS if round(hhi, 6) > limit), Level.LOW)
    return Power(len(sums), hhi, float(sums[0]) / total, min(float(sums[:5].sum()) / total, 1.0), level)


def switching(kind: npt.ArrayLike, supplier: npt.ArrayLike, day: npt.ArrayLike) -> Switching:
    """Find how long it took to change a supplier: kind[k] was bought of supplier[k] on day[k], whole numbers.

    Our own definition. Of every kind the suppliers are ordered by their last day; each is followed by the one who began
    last no earlier than the old one did. From the last day of the old to the first of the new are the days. Raises
    MeasureError on unequal lengths.
    """
    what, whom, when = ints("kind", kind), ints("supplier", supplier), ints("day", day)
    same_length(kind=what, supplier=whom, day=when)
    found: list[tuple[int, int, int, int]] = []
    pairs, place = np.unique(np.stack([what, whom]), axis=1, return_inverse=True)
    first = np.full(pairs.shape[1], np.iinfo(np.int64).max)
    last = np.full(pairs.shape[1], np.iinfo(np.int64).min)
    np.minimum.at(first, place.ravel(), when)
    np.maximum.at(last, place.ravel(), when)
    for each in np.unique(pairs[0]).tolist():
        mine = np.flatnonzero(pairs[0] == each)
        mine = mine[np.lexsort((pairs[1][mine], first[mine], last[mine]))]
        for old, new in zip(mine[:-1].tolist(), mine[1:].tolist(), strict=True):
            if first[new] > first[old]:  # who was there from the start is a second source, not a successor
                found.append((each, int(pairs[1][old]), int(pairs[1][new]), int(first[new] - last[old])))
    rows = np.array(found, dtype=np.int64).reshape(-1, 4).T
    typical = float(np.median(rows[3])) if rows.shape[1] >= ENOUGH_SWITCHES else None
    return Switching(kind=rows[0], old=rows[1], new=rows[2], days=rows[3], typical=typical)
