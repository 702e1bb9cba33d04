"""Small words that several parts of the page share."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from hedgerow.kernel.days import date_of
from hedgerow.web import formats

_MONDAY = date(2024, 1, 1)


@dataclass(frozen=True, slots=True)
class Number:
    """A number with what it means, what to do, and the list behind it ("" where nobody may open it)."""

    value: str
    title: str
    means: str
    todo: str
    url: str = ""


def weekday(index: int, style: str = "EEEE") -> str:
    return formats.day(_MONDAY + timedelta(days=index), style)


def month_of(number: int) -> str:
    """A month from its first day's number: Oct 2026."""
    return formats.day(date_of(number), "LLL y")


def against(now: int, before: int | None, year_before: int | None) -> str:
    """How a count stands against the stretch before and the year before, in one sentence; "" without any."""
    if before and year_before:
        return _("%(before)s against the same time just before, %(year)s against a year earlier.") % {
            "before": _change(now, before),
            "year": _change(now, year_before),
        }
    if before:
        return _("%(before)s against the same time just before.") % {"before": _change(now, before)}
    return _("There is no earlier time to compare with yet.")


def signed(change: float) -> str:
    """+12% or −3%, with a true minus."""
    share = formats.percent(abs(change))
    return f"+{share}" if change >= 0 else f"\u2212{share}"


def _change(now: int, then: int) -> str:
    return signed(now / then - 1)
