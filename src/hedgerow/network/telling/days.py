"""Days as people say them: yesterday, last Monday, three days ago, 12 May, by Friday."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.dates import MONTHS, WEEKDAYS, WEEKDAYS_ABBR
from django.utils.translation import pgettext

from hedgerow.kernel.folding import plain
from hedgerow.network.telling.kinds import phrases

_LONGEST = 5
"""Words that a day is said in, at most."""


@dataclass(frozen=True, slots=True)
class DaySaid:
    """Where in the line it stands, and which day; `is_due` says that it is one by which."""

    first: int
    last: int
    day: date
    is_due: bool = False


def day_said(words: Sequence[str], today: date) -> DaySaid | None:
    """The last day that stands in a line of folded words: one that was, or one by which something is to be."""
    for first in reversed(range(len(words))):
        for last in range(min(first + _LONGEST, len(words)), first, -1):
            if (found := _whole(words[first:last], today)) is not None:
                return _widened(words, first, last, found, today)
    return None


def _widened(words: Sequence[str], first: int, last: int, day: date, today: date) -> DaySaid:
    """With the word before it: "on" belongs to it, and "by" makes it a day to come."""
    before = tuple(words[max(first - 1, 0) : first])
    if before in phrases(pgettext("words that say a day, with commas between", "by, until, till, before")):
        if day < today and last - first == 1 and words[first] in _weekdays():
            day += timedelta(days=7)
        return DaySaid(first - 1, last, day, is_due=True)
    if before in phrases(pgettext("words that say a day, with commas between", "on, last")):
        first -= 1
    return DaySaid(first, last, day, is_due=day > today)


def _whole(words: Sequence[str], today: date) -> date | None:
    said = " ".join(words)
    if (ago := _relative().get(said)) is not None:
        return today + timedelta(days=ago)
    if len(words) == 1 and said in (weekdays := _weekdays()):
        return today - timedelta(days=(today.weekday() - weekdays[said] - 1) % 7 + 1)
    return _counted(said, today) or _written(said) or _dated(words, today)


def _relative() -> dict[str, int]:
    told = (
        (0, pgettext("words that say a day, with commas between", "today, just now, now, this morning")),
        (-1, pgettext("words that say a day, with commas between", "yesterday, last night")),
        (-2, pgettext("words that say a day, with commas between", "the day before yesterday")),
        (1, pgettext("words that say a day, with commas between", "tomorrow")),
    )
    return {" ".join(phrase): days for days, words in told for phrase in phrases(words)}


def _weekdays() -> dict[str, int]:
    names = {plain(str(name)): day for names in (WEEKDAYS_ABBR, WEEKDAYS) for day, name in names.items()}
    return {name: day for name, day in names.items() if len(name) > 2}


def _counted(said: str, today: date) -> date | None:
    """ "3 days ago", as it is said here: the pattern has a # for the number."""
    for pattern in pgettext("words that say a day, with a # for their number", "# days ago, # day ago").split(","):
        before, _mark, after = pattern.strip().replace("،", "").partition("#")
        told = re.fullmatch(rf"{re.escape(plain(before))}\s*(\d{{1,3}})\s*{re.escape(plain(after))}", said)
        if told:
            return today - timedelta(days=int(told[1]))
    return None


def _written(said: str) -> date | None:
    """2026-05-12, as machines write it."""
    try:
        return date.fromisoformat(said) if "-" in said else None
    except ValueError:
        return None


def _dated(words: Sequence[str], today: date) -> date | None:
    """ "12 May" and "May 12", the nearest one; with or without the year."""
    months = {plain(str(name)): number for number, name in MONTHS.items()}
    numbers = [word for word in words if word.isdecimal()]
    named = [months[word] for word in words if word in months]
    if len(named) != 1 or len(words) != 1 + len(numbers) or not numbers:
        return None
    day, year = numbers[0], numbers[1] if len(numbers) == 2 else ""
    if len(numbers) > 2 or len(day) > 2 or (year and len(year) != 4):
        return None
    if year:
        return _date(year, named[0], day)
    near = [_date(str(today.year + step), named[0], day) for step in (-1, 0, 1)]
    return min(filter(None, near), key=lambda one: abs((one - today).days), default=None)


def _date(year: str, month: str | int, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
