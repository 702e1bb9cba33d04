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
    """How a count stands against the stretch before and the year before. 0 is nothing to compare with."""
    lately, year = (now / then - 1 if then else None for then in (before, year_before))
    if lately is not None and year is not None and not is_no_change(lately) and not is_no_change(year):
        return _("%(before)s against the same time just before, %(year)s against a year earlier.") % {
            "before": signed(lately),
            "year": signed(year),
        }
    told = []
    if lately is not None:
        same = _("About as many as in the same time just before.")
        other = _("%(before)s against the same time just before.") % {"before": signed(lately)}
        told.append(same if is_no_change(lately) else other)
    if year is not None:
        same = _("About as many as a year earlier.")
        told.append(same if is_no_change(year) else _("%(year)s against a year earlier.") % {"year": signed(year)})
    return " ".join(told) or _("There is no earlier time to compare with yet.")


def is_no_change(change: float) -> bool:
    """It would be written as 0%."""
    return formats.percent(abs(change)) == formats.percent(0)


def signed(change: float) -> str:
    """+12% or −3%, with a true minus; 0% without a sign."""
    share = formats.percent(abs(change))
    if is_no_change(change):
        return share
    return f"+{share}" if change > 0 else f"\u2212{share}"
