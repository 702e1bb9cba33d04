"""What one customer usually does: her visits for the strip, her usual weekday, her usual amount."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from hedgerow.measures.customers.visits import Visits

MOST_VISITS = 40
CLEAR_SHARE = 0.5
"""A weekday is named only where at least half of the visits fell on it."""


@dataclass(frozen=True, slots=True)
class Habit:
    """Up to MOST_VISITS latest visits as (day, minor units); weekday 0 Monday or None; usual amount: the median."""

    visits: tuple[tuple[int, int], ...]
    weekday: int | None
    usual_amount: int


def habits_of(seen: Visits, who: Iterable[int]) -> dict[int, Habit]:
    """Visits are sorted by customer, so each one's lie together."""
    return {int(one): _habit(seen, int(one)) for one in who}


def _habit(seen: Visits, one: int) -> Habit:
    start, end = np.searchsorted(seen.customer, [one, one + 1])
    days, amounts = seen.day[start:end], seen.amount[start:end]
    on = np.bincount((days + 3) % 7, minlength=7)  # 1970-01-01 was a Thursday
    latest = tuple(zip(days[-MOST_VISITS:].tolist(), amounts[-MOST_VISITS:].tolist(), strict=True))
    weekday = int(on.argmax()) if on.max() >= CLEAR_SHARE * max(1, len(days)) else None
    return Habit(latest, weekday, usual_amount=int(np.median(amounts)) if len(amounts) else 0)
