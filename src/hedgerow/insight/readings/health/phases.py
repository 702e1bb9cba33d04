"""In which phase an ecosystem is, told from how many take part and how what they do has changed."""

import numpy as np

from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.readings.health import presence
from hedgerow.insight.readings.health.found import PhaseFound
from hedgerow.insight.readings.health.presence import year_before
from hedgerow.measures.health import niche_creation

LAUNCH, SCALE, MATURITY, EVOLUTION = "launch", "scale", "maturity", "evolution"
PHASES = (LAUNCH, SCALE, MATURITY, EVOLUTION)
LAUNCH_MONTHS, LAUNCH_PRESENT = 12, 20
GROWTH, SHRINKING, SHIFT = 0.2, -0.2, 0.25
_MONTH = 30.44


def phase_at(then: Grounds) -> PhaseFound:
    """The first of these that holds: launch, scale, evolution; else maturity. The thresholds are our own."""
    first, before = presence.first_day(then), year_before(then)
    months = int((then.day - first) / _MONTH) if first is not None else 0
    now, was = len(presence.present(then)), len(presence.present(before))
    growth = round(now / was - 1, 9) if was else None
    return _told(months, now, was, growth, _shift(before, then))


def _told(months: int, now: int, was: int, growth: float | None, shift: float | None) -> PhaseFound:
    if months < LAUNCH_MONTHS or now < LAUNCH_PRESENT or growth is None:
        key = LAUNCH
    elif growth >= GROWTH:
        key = SCALE
    elif growth <= SHRINKING or (shift is not None and abs(shift) >= SHIFT):
        key = EVOLUTION
    else:
        key = MATURITY
    return PhaseFound(key, months, now, was, growth, shift)


def _shift(before: Grounds, now: Grounds) -> float | None:
    """By which part the diversity of dealings changed within the year."""
    was, are = presence.kinds_of(before)[1], presence.kinds_of(now)[1]
    many = int(max(was.max(initial=-1), are.max(initial=-1))) + 1
    found = niche_creation(np.bincount(was, minlength=many), np.bincount(are, minlength=many))
    return found.change / found.before if found.change is not None and found.before else None
