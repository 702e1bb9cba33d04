"""A calendar file as CSV: what took place within two years, series taken apart; what is to come is only told."""

import csv
import io
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import BinaryIO
from zoneinfo import ZoneInfo

import recurring_ical_events
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from icalendar import Calendar, Event

from hedgerow.kernel import clock
from hedgerow.kernel.tabular.calendars.happenings import (
    COLUMNS,
    TO_COME,
    TOO_OFTEN,
    UNREADABLE,
    moment_of,
    row_of,
    told_at,
)
from hedgerow.kernel.tabular.encoding import wide_encoding
from hedgerow.kernel.tabular.errors import FileTooLarge, UnreadableFile

BACK = timedelta(days=731)
MOST_BYTES, MOST_ROWS, MOST_SERIES = 20 << 20, 20_000, 1_000
_EARLIEST = 1970
_AT_ONCE = 200
_OFTEN = frozenset({"SECONDLY", "MINUTELY", "HOURLY"})


def is_calendar(_stream: BinaryIO, head: bytes) -> bool:
    wide = wide_encoding(head)
    text = head[:256].decode(wide[0] if wide else "latin-1", errors="ignore")
    return text.lstrip("\ufeffï»¿ \t\r\n").lower().startswith("begin:vcalendar")


def pieces(opener: Callable[[], BinaryIO]) -> Iterator[bytes]:
    """CSV in UTF-8, its first line the names of the columns. Raises UnreadableFile, FileTooLarge."""
    with opener() as stream:
        found = rows_of(stream.read(MOST_BYTES + 1))
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for count, row in enumerate(found, 1):
        writer.writerow(row)
        if count % _AT_ONCE == 0:
            yield text.getvalue().encode()
            text.seek(0)
            text.truncate()
    yield text.getvalue().encode()


def rows_of(data: bytes) -> list[list[str]]:
    """The earliest first. Raises UnreadableFile, FileTooLarge."""
    if len(data) > MOST_BYTES:
        raise FileTooLarge(
            _("This calendar is larger than %(limit)s MB.") % {"limit": MOST_BYTES >> 20},
            todo=_("Export fewer years of it."),
        )
    zone, now = ZoneInfo(timezone.get_current_timezone_name()), clock.now()
    rows: list[list[str]] = []
    for calendar in _calendars(data):
        reader = _Reader(calendar, zone, now)
        for row in reader.rows():
            rows.append(row)
            if len(rows) > MOST_ROWS:
                raise FileTooLarge(
                    _("There are more than %(limit)s meetings in this calendar.") % {"limit": f"{MOST_ROWS:,}"},
                    todo=_("Export fewer years of it."),
                )
    return sorted(rows, key=lambda row: (row[3], row[0], row[1]))


def _calendars(data: bytes) -> Sequence[Calendar]:
    wide = wide_encoding(data[:4])
    text = data.decode(wide[0] if wide else "utf-8-sig", errors="replace").replace("\0", "")
    try:
        found = [one for one in Calendar.from_ical(text, multiple=True) if one.name == "VCALENDAR"]
    except (ValueError, KeyError, IndexError, RecursionError) as error:
        raise UnreadableFile(_("This calendar could not be read."), todo=_("Export it once more.")) from error
    return found


class _Reader:
    """One calendar of a file: most files hold one."""

    def __init__(self, calendar: Calendar, zone: ZoneInfo, now: datetime) -> None:
        self._zone, self._now, self._calendar = zone, now, calendar
        self._method = str(calendar.get("METHOD", "")).upper()
        self._zones = [part for part in calendar.subcomponents if part.name == "VTIMEZONE"]
        self._series = 0

    def rows(self) -> Iterator[list[str]]:
        by_uid: defaultdict[str, list[Event]] = defaultdict(list)
        for part in self._calendar.subcomponents:  # only what stands in the calendar itself, nothing nested deeper
            if isinstance(part, Event):
                by_uid[str(part.get("UID", "")) or f"row {len(by_uid)}"].append(part)
        for events in by_uid.values():
            yield from self._of(events)

    def _of(self, events: list[Event]) -> Iterator[list[str]]:
        if not any(event.get(name) for event in events for name in ("RRULE", "RDATE", "RECURRENCE-ID")):
            for event in events[-1:]:  # of one that was written again the last counts
                yield from self._once(event)
            return
        self._series += 1
        first = min((at for event in events if (at := moment_of(event, "DTSTART", self._zone))), default=None)
        if self._series > MOST_SERIES or any(map(_is_too_often, events)):
            yield row_of(events[0], self._zone, state=TOO_OFTEN)
            return
        if first is None:
            yield row_of(events[0], self._zone, state=UNREADABLE)
            return
        if first > self._now:
            yield row_of(events[0], self._zone, state=TO_COME)
            return
        yield from self._each(events)

    def _once(self, event: Event) -> Iterator[list[str]]:
        start = moment_of(event, "DTSTART", self._zone)
        if start is None:
            yield row_of(event, self._zone, state=UNREADABLE)
        elif start > self._now:
            yield row_of(event, self._zone, state=TO_COME)
        elif start >= self._now - BACK:
            yield row_of(event, self._zone, method=self._method)

    def _each(self, events: list[Event]) -> Iterator[list[str]]:
        alone = Calendar()
        for part in (*self._zones, *events):
            alone.add_component(part)
        try:
            query = recurring_ical_events.of(alone, keep_recurrence_attributes=True)
            found = list(query.between(self._now - BACK, self._now))
        except (ValueError, TypeError, KeyError, OverflowError, AttributeError, recurring_ical_events.InvalidCalendar):
            yield row_of(events[0], self._zone, state=UNREADABLE)
            return
        for event in found:
            start = moment_of(event, "DTSTART", self._zone)
            which = moment_of(event, "RECURRENCE-ID", self._zone) or start
            if start is not None and start <= self._now and which is not None:
                yield row_of(event, self._zone, which=which.isoformat(), method=self._method)


def _is_too_often(event: Event) -> bool:
    """A rule that nobody's day has room for, or one that would be counted for minutes."""
    rules = event.get("RRULE") or []
    for rule in rules if isinstance(rules, list) else [rules]:
        told = {str(name).upper(): value if isinstance(value, list) else [value] for name, value in rule.items()}
        often = {str(one).upper() for one in told.get("FREQ", [])} & _OFTEN
        if often or any(len(told.get(name, [])) > most for name, most in _ROOM.items()):
            return True
    start = told_at(event, "DTSTART")
    return bool(rules) and start is not None and start.year < _EARLIEST


_ROOM = {"BYSECOND": 1, "BYMINUTE": 2, "BYHOUR": 4, "BYSETPOS": 31, "BYMONTHDAY": 31}
