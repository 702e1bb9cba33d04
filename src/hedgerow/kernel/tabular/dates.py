"""Days and moments as people and programs write them."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from enum import StrEnum
from functools import cache, lru_cache
from zoneinfo import ZoneInfo

from babel.dates import get_month_names
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tabular.columns import squeeze
from hedgerow.kernel.tabular.problems import ProblemKind

EARLIEST, LATEST = 1800, 2100
_LONGEST = 60


class DateOrder(StrEnum):
    DMY = "dmy"
    MDY = "mdy"


NOT_A_DATE = ProblemKind("not_a_date", _("“%(value)s” is not a date we can read."), _("Write it like 2024-03-15."))
NO_SUCH_YEAR = ProblemKind(
    "no_such_year", _("The year %(year)s cannot be right."), _("Write the year with four digits, like 2024-03-15.")
)
NO_SUCH_TIME = ProblemKind("no_such_time", _("The time in “%(value)s” does not exist."), _("Write it like 14:30."))

_EXISTING_DAY = _("Write a day that exists, like 2024-03-15.")
NO_SUCH_DAY: dict[tuple[int, int], ProblemKind] = {
    (month, day): ProblemKind(f"no_such_day_{month}_{day}", said, _EXISTING_DAY)
    for month, day, said in (
        (2, 29, _("February has no 29th in that year.")),
        (2, 30, _("February has no 30th.")),
        (2, 31, _("February has no 31st.")),
        (4, 31, _("April has no 31st.")),
        (6, 31, _("June has no 31st.")),
        (9, 31, _("September has no 31st.")),
        (11, 31, _("November has no 31st.")),
    )
}
NO_SUCH_MONTH = ProblemKind("no_such_month", _("A year has no month %(month)s."), _EXISTING_DAY)
NOT_IN_A_MONTH = ProblemKind("not_in_a_month", _("No month has a day %(day)s."), _EXISTING_DAY)
DATE_KINDS = (NOT_A_DATE, NO_SUCH_YEAR, NO_SUCH_TIME, NO_SUCH_MONTH, NOT_IN_A_MONTH, *NO_SUCH_DAY.values())


@dataclass(frozen=True, slots=True)
class Moment:
    """`at` is aware, or None when only the day is known. `day` is the calendar day as written."""

    day: date
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a text is no date. `values` fill the placeholders of the kind."""

    kind: ProblemKind
    values: tuple[tuple[str, str], ...] = ()


NUMERIC = re.compile(r"(\d{1,4})([-/.])\s?(\d{1,2})\2\s?(\d{1,4})(?!\d)")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?=$|[T ]|\d{6}$)")
_DAY_FIRST = re.compile(
    r"(?:[^\W\d_]+,? )?(\d{1,2})(?:st|nd|rd|th|\.|er)?[ -]+(?:de )?([^\W\d_]+)\.?,?[ -]+(?:de )?(\d{2,4})\b"
)
_MONTH_FIRST = re.compile(r"(?:[^\W\d_]+, )?([^\W\d_]+)\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})\b")
_TIME = re.compile(
    r"[T ,]*(?:at )?(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?\s*([AaPp]\.?[Mm]\.?)?"
    r"\s*(Z|UTC|GMT|(?:UTC|GMT)?[+-]\d{2}:?(?:\d{2})?)?",
)
_LOCALES = ("en", "es", "de", "fr", "ar")


def parse_moment(text: str, order: DateOrder, zone: ZoneInfo) -> Moment | Unreadable:
    """A day, or a moment with its zone; one written without a zone is the workspace's."""
    found = parse_written(text, order)
    if isinstance(found, Moment) and found.at is not None and found.at.tzinfo is None:
        return Moment(found.day, found.at.replace(tzinfo=zone))
    return found


def parse_written(text: str, order: DateOrder) -> Moment | Unreadable:
    """A moment written without a zone comes without one."""
    return _parse(text.strip(), order) if len(text) <= _LONGEST else Unreadable(NOT_A_DATE)


@lru_cache(maxsize=16_384)
def _parse(text: str, order: DateOrder) -> Moment | Unreadable:
    parts, rest = _date_parts(text, order)
    if parts is None:
        return Unreadable(NOT_A_DATE)
    day = calendar_day(*parts)
    if isinstance(day, Unreadable) or not rest.strip():
        return day if isinstance(day, Unreadable) else Moment(day)
    match = _TIME.fullmatch(rest)
    return _at(day, match) if match else Unreadable(NOT_A_DATE)


def _date_parts(text: str, order: DateOrder) -> tuple[tuple[int, int, int] | None, str]:
    """Year, month and day as written, and what follows them."""
    if match := _COMPACT.match(text):
        return (int(match[1]), int(match[2]), int(match[3])), text[match.end() :]
    if match := NUMERIC.match(text):
        return _ordered(match[1], int(match[3]), match[4], order), text[match.end() :]
    if match := _DAY_FIRST.match(text):
        month = month_numbers().get(squeeze(match[2]))
        return ((_year(match[3]), month, int(match[1])) if month else None), text[match.end() :]
    if match := _MONTH_FIRST.match(text):
        month = month_numbers().get(squeeze(match[1]))
        return ((_year(match[3]), month, int(match[2])) if month else None), text[match.end() :]
    return None, text


def _ordered(first: str, second: int, third: str, order: DateOrder) -> tuple[int, int, int] | None:
    if len(first) == 4 and len(third) <= 2:
        return int(first), second, int(third)
    if len(first) > 2 or len(third) not in {2, 4}:
        return None
    day, month = (int(first), second) if order is DateOrder.DMY else (second, int(first))
    return _year(third), month, day


def _year(text: str) -> int:
    """Two digits: up to 68 is this century, as POSIX has it."""
    year = int(text)
    return year if len(text) > 2 else year + (2000 if year <= 68 else 1900)


def calendar_day(year: int, month: int, day: int) -> date | Unreadable:
    """The day, or what is wrong with it in words about the calendar."""
    if not EARLIEST <= year <= LATEST:
        return Unreadable(NO_SUCH_YEAR, (("year", str(year)),))
    try:
        return date(year, month, day)
    except ValueError:
        return _missing(month, day)


def _missing(month: int, day: int) -> Unreadable:
    if not 1 <= month <= 12:
        return Unreadable(NO_SUCH_MONTH, (("month", str(month)),))
    if (known := NO_SUCH_DAY.get((month, day))) is not None:
        return Unreadable(known)
    return Unreadable(NOT_IN_A_MONTH, (("day", str(day)),))


def _at(day: date, match: re.Match[str]) -> Moment | Unreadable:
    hour, minute, second = int(match[1]), int(match[2]), int(match[3] or 0)
    micro = int((match[4] or "0").ljust(6, "0")[:6])
    if match[5]:
        if not 1 <= hour <= 12:
            return Unreadable(NO_SUCH_TIME)
        hour = hour % 12 + (12 if match[5][0] in "pP" else 0)
    try:
        return Moment(day, datetime(day.year, day.month, day.day, hour, minute, second, micro, tzinfo=_zone(match[6])))
    except ValueError:
        return Unreadable(NO_SUCH_TIME)


def _zone(written: str | None) -> timezone | None:
    """None where no zone is written; the caller knows whose it is."""
    if not written:
        return None
    digits = written.removeprefix("UTC").removeprefix("GMT")
    if digits in {"", "Z"}:
        return UTC
    sign, figures = (-1 if digits[0] == "-" else 1), digits[1:].replace(":", "")
    return timezone(sign * timedelta(hours=int(figures[:2]), minutes=int(figures[2:] or 0)))


@cache
def month_numbers() -> dict[str, int]:
    """Month names, long and short, in the languages we read headers in."""
    names: dict[str, int] = {}
    for locale in _LOCALES:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for number, name in get_month_names(width, context, locale).items():
                    names.setdefault(squeeze(name), number)
    return names | {"sept": 9}
