"""Days and times of a workbook: a number of days, and a format that says so (ECMA-376 part 1, 18.8.30, 18.17.4)."""

import re
from datetime import datetime, timedelta

_BUILT_IN = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_NOT_THE_FORMAT = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]', re.IGNORECASE)
_ENDS = 2_958_465  # 31 December 9999


def is_moment(number: int, code: str) -> bool:
    """Whether numbers of this format are days or times. `code` is "" for a format that the program brings along."""
    if not code:
        return number in _BUILT_IN
    return any(sign in "dmyhs" for sign in _NOT_THE_FORMAT.sub("", code).lower().replace("general", ""))


def written(serial: float, *, since_1904: bool) -> str | None:
    """ISO 8601: a day, a day with its time, or a time of day. None for what is no day."""
    if not 0 <= serial <= _ENDS:
        return None
    seconds = round(serial % 1 * 86_400)
    if serial < 1 and not since_1904:
        return str(timedelta(seconds=seconds)).zfill(8) if seconds < 86_400 else None
    # Day 60 is 29 February 1900, which never was: days before it count from a day later.
    first = datetime(1904, 1, 1) if since_1904 else datetime(1899, 12, 31 if serial < 60 else 30)  # noqa: DTZ001  (a workbook knows no zone)
    try:
        moment = first + timedelta(days=int(serial), seconds=seconds)
    except OverflowError:
        return None
    return moment.date().isoformat() if seconds in (0, 86_400) else moment.isoformat(" ")
