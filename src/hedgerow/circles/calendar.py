"""The business's own days and months."""

from collections.abc import Iterator
from datetime import date

from hedgerow.kernel.days import today_of

__all__ = ["month_after", "month_before", "month_of", "months_between", "today_of"]

_MONTHS = 12


def month_of(day: date) -> date:
    """The first day of its month."""
    return day.replace(day=1)


def month_after(day: date) -> date:
    """The first day of the next month."""
    return date(day.year + day.month // _MONTHS, day.month % _MONTHS + 1, 1)


def months_between(first: date, last: date) -> Iterator[date]:
    """First days, both included."""
    while first <= last:
        yield first
        first = month_after(first)


def month_before(day: date) -> date:
    """The first day of the month before."""
    return date(day.year - (day.month == 1), (day.month - 2) % _MONTHS + 1, 1)
