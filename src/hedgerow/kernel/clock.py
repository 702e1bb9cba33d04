"""The one clock. Everything that asks for the time asks here, so a test can live a year in a second."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from time import monotonic as _monotonic
from zoneinfo import ZoneInfo

Clock = Callable[[], datetime]


def _system() -> datetime:
    return datetime.now(UTC)


_clock: Clock = _system


def now() -> datetime:
    """The present instant, aware, in UTC."""
    return _clock()


def today(time_zone: str) -> date:
    """The business's own calendar day, by its IANA time zone."""
    return now().astimezone(ZoneInfo(time_zone)).date()


def moment_on(day: date, zone: ZoneInfo) -> datetime:
    """Today is now; of another day only the day is known: its noon, where the business is."""
    present = now()
    return present if day == present.astimezone(zone).date() else datetime.combine(day, time(12), tzinfo=zone)


def monotonic() -> float:
    """Seconds for measuring durations; never for wall-clock times."""
    return _monotonic()


@contextmanager
def use(clock: Clock) -> Iterator[None]:
    """Replace the clock for the whole process (worker threads see it too) until the block ends."""
    global _clock
    before, _clock = _clock, clock
    try:
        yield
    finally:
        _clock = before
