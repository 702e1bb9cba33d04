"""From touches and purchases to paths."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from hedgerow.insight.grounds.facts import FactKind, Facts
from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.readings.further import Touches, until

FIRST, EACH = "first", "each"
GOALS = (FIRST, EACH)
WINDOWS = (30, 90)
LEADING = Facts((FactKind.PURCHASE, FactKind.CONTACT, FactKind.TIE, FactKind.PART))
"""What paths are made of: what somebody bought, and what touched them before."""


class Touch(NamedTuple):
    day: int
    channel: int


@dataclass(frozen=True, slots=True)
class Trail:
    """One path of one party: its touches, and the purchase it led to (None: to none), on its day."""

    party: int
    touches: tuple[Touch, ...]
    day: int | None = None
    value: int = 0


@dataclass(frozen=True, slots=True)
class Trails:
    """Paths with a touch; `untouched` purchases without one; `open` paths whose window is not over."""

    trails: tuple[Trail, ...]
    untouched: int
    open: int


def trails_of(grounds: Grounds, touches: Touches, *, goal: str, window: int) -> Trails:
    """All paths up to the day of the grounds."""
    touched = _by_party(until(touches, grounds.day))
    bought = _purchases(grounds, goal)
    found: list[Trail] = []
    untouched = still_open = 0
    for party in touched.keys() | bought.keys():
        for trail in _of_one(party, touched.get(party, []), bought.get(party, {}), goal, window):
            if not trail.touches:
                untouched += 1
            elif trail.day is None and trail.touches[-1].day + window > grounds.day:
                still_open += 1
            else:
                found.append(trail)
    found.sort(key=lambda trail: (trail.party, trail.touches))
    return Trails(tuple(found), untouched, still_open)


def _of_one(party: int, touches: list[Touch], bought: Mapping[int, int], goal: str, window: int) -> Iterator[Trail]:
    """Paths of one party, in the order of time; after the first purchase nothing counts where that is the goal."""
    days, start = [touch.day for touch in touches], 0
    for day in sorted(bought):
        end = bisect_left(days, day + 1)
        begin = max(start, bisect_left(days, day - window + 1))
        if begin > start:
            yield Trail(party, _within(touches[start:begin], window))
        yield Trail(party, tuple(touches[begin:end]), day, bought[day])
        start = end
    if start < len(touches) and (goal == EACH or not bought):
        yield Trail(party, _within(touches[start:], window))


def _within(touches: list[Touch], window: int) -> tuple[Touch, ...]:
    """The last of them, and those of the window before it."""
    return tuple(touch for touch in touches if touch.day > touches[-1].day - window)


def _by_party(touches: Touches) -> dict[int, list[Touch]]:
    found: defaultdict[int, list[Touch]] = defaultdict(list)
    for party, channel, day in zip(touches.party.tolist(), touches.channel.tolist(), touches.day.tolist(), strict=True):
        found[party].append(Touch(day, channel))
    return found


def _purchases(grounds: Grounds, goal: str) -> dict[int, dict[int, int]]:
    """By party and day what was spent; only the first day where that is the goal. A day of refunds alone is none."""
    sold = grounds.purchases
    known = (sold.party >= 0) & (sold.amount > 0)
    party, day, amount = sold.party[known], sold.day[known], sold.amount[known]
    order = np.lexsort((day, party))
    found: dict[int, dict[int, int]] = {}
    for who, when, much in zip(party[order].tolist(), day[order].tolist(), amount[order].tolist(), strict=True):
        days = found.setdefault(who, {})
        if goal == EACH or not days or when in days:
            days[when] = days.get(when, 0) + much
    return found
