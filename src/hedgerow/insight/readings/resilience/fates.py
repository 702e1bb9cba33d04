"""What stops, and when: every line of the takings, and what else hangs on something that is missing."""

from dataclasses import dataclass

import numpy as np

from hedgerow.insight.readings.resilience.asking import Question, Taken
from hedgerow.insight.readings.resilience.direct import Direct
from hedgerow.insight.readings.resilience.effects import Effect
from hedgerow.insight.readings.resilience.standing import Standing
from hedgerow.measures.arrays import Floats

OWN, WAYS = "own", "ways"
"""What the removed buy themselves, and what is sold in ways that are closed, are no lines of their own."""


@dataclass(frozen=True, slots=True)
class Fate:
    """`missing` of a line (0..1) is gone from day `start` to day `end`; `a_day` is what all of it brings.

    `why` is the key of the supply that is short, "" for a line that goes on, or is itself taken out. `is_line` is False
    for a share of all lines, for what the removed buy and for closed ways: then `line` says which.
    """

    line: str
    why: str
    missing: float
    start: int
    end: int
    a_day: float
    is_line: bool = True

    @property
    def stops(self) -> bool:
        return self.missing > 0 and self.end > self.start


def left_by_line(standing: Standing, direct: Direct) -> Floats:
    """What each line still brings in a day, besides what is lost at once."""
    sold = standing.sold
    left = sold.amount * (1 - direct.share)
    sums = np.bincount(sold.line, weights=left, minlength=len(standing.lines)).astype(np.float64)
    return sums / standing.days


def worst_of(effects: tuple[Effect, ...], line: str) -> Effect | None:
    """Of what a line hangs on, the supply that keeps it from being made the longest; None where nothing is missing."""
    hit = [one for one in effects if line in one.supply.lines and one.missing > 0 and one.days > 0]
    return max(hit, key=lambda one: one.missing * one.days * one.supply.strength, default=None)


def fates_of(
    standing: Standing, effects: tuple[Effect, ...], direct: Direct, out: Taken, question: Question
) -> tuple[Fate, ...]:
    """Those that stop first, by what they bring; then the lines that go on."""
    left, days, found = left_by_line(standing, direct), question.days, []
    for line, a_day in zip(standing.lines, left.tolist(), strict=True):
        hit = worst_of(effects, line)
        if line in out.lines:
            whole = standing.sold.line == standing.lines.index(line)
            brought = float(standing.sold.amount[whole].sum()) / standing.days
            found.append(Fate(line, "", question.degree, 0, days, brought))
        elif hit is not None:
            found.append(Fate(line, hit.supply.key, hit.missing, hit.start, hit.end, a_day))
        else:
            found.append(Fate(line, "", 0.0, 0, days, a_day))
    for one in effects:
        if one.missing > 0 and not one.supply.lines:
            a_day = one.supply.share * float(left.sum())
            found.append(Fate("", one.supply.key, one.missing, one.start, one.end, a_day, is_line=False))
    for kind, money in ((OWN, direct.by_party), (WAYS, direct.by_way)):
        if money > 0:
            found.append(Fate(kind, "", 1.0, 0, days, money / standing.days, is_line=False))
    return tuple(sorted(found, key=lambda fate: (not fate.stops, -fate.a_day * (fate.missing or 1), fate.line)))
