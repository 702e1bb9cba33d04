"""The stretch of days that figures are shown of, and the one before it."""

from dataclasses import dataclass
from datetime import date, timedelta

LENGTHS = (7, 30, 90, 365)
USUAL = 30
LONGEST = 1100
_BY_WEEK_FROM = 91


@dataclass(frozen=True, slots=True)
class Period:
    """From the first to the last day, both among them."""

    first: date
    last: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def before(self) -> "Period":
        """As long, and right before."""
        return Period(self.first - timedelta(days=self.days), self.first - timedelta(days=1))

    @property
    def every_day(self) -> list[date]:
        return [self.first + timedelta(days=n) for n in range(self.days)]

    @property
    def is_long(self) -> bool:
        """Too long for a point per day."""
        return self.days >= _BY_WEEK_FROM


def period_of(today: date, first: date | None, last: date | None, days: int = USUAL) -> Period:
    """As asked for, put right: not beyond today, not the wrong way round, not longer than figures make sense."""
    if first is None or last is None:
        return Period(today - timedelta(days=max(1, min(days, LONGEST)) - 1), today)
    first, last = min(first, last), max(first, last)
    last = min(last, today)
    earliest = last - timedelta(days=min(LONGEST, (last - date.min).days))
    return Period(min(max(first, earliest), last), last)
