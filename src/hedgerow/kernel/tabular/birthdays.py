"""Birthdays, with or without their year."""

import re
from functools import lru_cache

from hedgerow.kernel.tabular.columns import squeeze
from hedgerow.kernel.tabular.dates import NOT_A_DATE, DateOrder, Unreadable, calendar_day, month_numbers, parse_written

_LONGEST = 60
_LEAP_YEAR = 2000  # stands in where none is written: 29 February exists
_UNKNOWN_YEAR = re.compile(r"(?<!\d)1604")  # what some phones write for "no year"
_NUMBERS = re.compile(r"--(\d{2})-?(\d{2})|(\d{1,2})[-/.](\d{1,2})\.?")
_WORDS = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?[ -](?:de )?([^\W\d_]+)\.?|([^\W\d_]+)\.? (\d{1,2})(?:st|nd|rd|th)?")


def parse_birthday(text: str, order: DateOrder) -> str | Unreadable:
    """ISO 8601: "1979-11-04", or "--05-21" without the year."""
    return _parse(text.strip(), order) if len(text) <= _LONGEST else Unreadable(NOT_A_DATE)


@lru_cache(maxsize=16_384)
def _parse(text: str, order: DateOrder) -> str | Unreadable:
    parts = _yearless(text, order)
    if parts is not None:
        day = calendar_day(_LEAP_YEAR, *parts)
        return day if isinstance(day, Unreadable) else f"--{day:%m-%d}"
    known, unknown_years = _UNKNOWN_YEAR.subn(str(_LEAP_YEAR), text)
    found = parse_written(known, order)
    if isinstance(found, Unreadable):
        return found
    return f"--{found.day:%m-%d}" if unknown_years else found.day.isoformat()


def _yearless(text: str, order: DateOrder) -> tuple[int, int] | None:
    """Month and day of a birthday without its year."""
    if match := _NUMBERS.fullmatch(text):
        if match[1]:
            return int(match[1]), int(match[2])
        first, second = int(match[3]), int(match[4])
        return (second, first) if order is DateOrder.DMY else (first, second)
    if match := _WORDS.fullmatch(text):
        month = month_numbers().get(squeeze(match[2] or match[3]))
        return (month, int(match[1] or match[4])) if month else None
    return None
