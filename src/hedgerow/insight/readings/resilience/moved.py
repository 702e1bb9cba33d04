"""How other measures moved with a shock: the day before it, the last of its four weeks, and of four half a year later.

Takings alone may come back while customers do not. Told as before and after, as the takings are, not as a cause.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.readings.resilience.shocks import DURING, LATER

Read = Callable[[Grounds], float | None]
"""The value of a measure; None on too little data."""


@dataclass(frozen=True, slots=True)
class Moved:
    """`measure` by its key; None where it had too little data, or where the day has not come."""

    measure: str
    before: float | None
    during: float | None
    later: float | None


def moved_with(
    grounds: Grounds, shocks: Iterable[int], until: int, reads: Mapping[str, Read]
) -> dict[int, tuple[Moved, ...]]:
    """By the first day of each shock; without measures that say nothing of the day before."""
    return {day: tuple(_moved(grounds, day, until, reads)) for day in set(shocks)}


def _moved(grounds: Grounds, shock: int, until: int, reads: Mapping[str, Read]) -> Iterable[Moved]:
    days = (shock - 1, shock + 7 * DURING - 1, shock + 7 * (LATER + DURING) - 1)
    thens = [grounds.at(day) if day <= until else None for day in days]
    for key, read in reads.items():
        before, during, later = (read(then) if then is not None else None for then in thens)
        if before is not None:
            yield Moved(key, before, during, later)
