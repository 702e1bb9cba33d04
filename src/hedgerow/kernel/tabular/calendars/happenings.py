"""One time that something takes place, as the cells of a row."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Event
from icalendar.error import BrokenCalendarProperty

COLUMNS = ("UID", "Which of the series", "Sequence", "Starts", "Minutes", "Title", "Place", "Who", "Class", "State")
ENDED, TO_COME, TOO_OFTEN, UNREADABLE = "", "to come", "too often", "unreadable"
"""What a row says of itself in its last column, beside CANCELLED and TENTATIVE of the standard."""
_TITLE, _ID, _PEOPLE = 500, 500, 200


def row_of(event: Event, zone: ZoneInfo, *, which: str = "", state: str = "", method: str = "") -> list[str]:
    """Long texts are cut: a title is a line and not a book."""
    start = moment_of(event, "DTSTART", zone)
    told = "CANCELLED" if method == "CANCEL" else _text(event, "STATUS", 40).upper()
    return [
        _text(event, "UID", _ID),
        which,
        _text(event, "SEQUENCE", 20),
        "" if start is None else start.isoformat(),
        "" if start is None else str(_minutes(event, start, zone)),
        _text(event, "SUMMARY", _TITLE),
        _text(event, "LOCATION", _TITLE),
        "; ".join(people_of(event)),
        _text(event, "CLASS", 40).upper(),
        state or told,
    ]


def moment_of(event: Event, name: str, zone: ZoneInfo) -> datetime | None:
    """In UTC; a day begins at its noon in the zone of whose calendar it is, and so does what says no zone."""
    at = told_at(event, name)
    if isinstance(at, datetime):
        aware = at if at.tzinfo is not None else at.replace(tzinfo=zone)
        return aware.astimezone(UTC) if 1 < aware.year < 9999 else None
    if isinstance(at, date) and 1 < at.year < 9999:
        return datetime(at.year, at.month, at.day, 12, tzinfo=zone).astimezone(UTC)
    return None


def told_at(event: Event, name: str) -> date | None:
    """As it is written: a day, or a moment with or without a zone. None where it is neither."""
    said = event.get(name)
    try:
        at = getattr(said[0] if isinstance(said, list) else said, "dt", None)
    except BrokenCalendarProperty:
        return None
    return at if isinstance(at, date) else None


def is_all_day(event: Event) -> bool:
    at = told_at(event, "DTSTART")
    return isinstance(at, date) and not isinstance(at, datetime)


def people_of(event: Event) -> list[str]:
    """Organiser and whoever did not decline, as "Name <address>", each address once."""
    found: dict[str, str] = {}
    for name in ("ORGANIZER", "ATTENDEE"):
        said = event.get(name)
        for one in said if isinstance(said, list) else [said]:
            address = str(one or "").strip()
            address = address[7:] if address[:7].lower() == "mailto:" else address
            told = getattr(one, "params", {})
            is_somebody = str(told.get("CUTYPE", "INDIVIDUAL")).upper() in ("INDIVIDUAL", "UNKNOWN")
            if "@" not in address or not is_somebody or str(told.get("PARTSTAT", "")).upper() == "DECLINED":
                continue
            shown = "".join(sign for sign in str(told.get("CN", "")) if sign not in "<>;\r\n").strip()[:200]
            found.setdefault(address.casefold(), f"{shown} <{address}>" if "@" not in shown else f"<{address}>")
            if len(found) == _PEOPLE:
                break
    return [" ".join(one.split()) for one in found.values()]


def _minutes(event: Event, start: datetime, zone: ZoneInfo) -> int:
    if is_all_day(event):
        return 0
    end = moment_of(event, "DTEND", zone)
    lasting = _lasting(event)
    took = end - start if end else lasting
    return max(0, min(int(took.total_seconds() // 60), 7 * 24 * 60))


def _lasting(event: Event) -> timedelta:
    try:
        lasting = getattr(event.get("DURATION"), "dt", None)
    except BrokenCalendarProperty:
        return timedelta()
    return lasting if isinstance(lasting, timedelta) else timedelta()


def _text(event: Any, name: str, most: int) -> str:
    said = event.get(name, "")
    first = said[0] if isinstance(said, Sequence) and not isinstance(said, str | bytes) and said else said
    return " ".join(str(first or "").replace("\0", "").split())[:most]
