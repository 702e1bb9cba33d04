"""Entries as iCalendar. Moments are written in UTC, which every calendar shows in its own time zone."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.urls import get_script_prefix
from icalendar import Calendar, Event

from hedgerow.kernel.models import Workspace
from hedgerow.timeline.registries import CalendarEntry

MEDIA_TYPE = "text/calendar; charset=utf-8"
_EVERY = "PT1H"


def calendar(entries: Iterable[CalendarEntry], workspace: Workspace, name: str) -> bytes:
    """The same entries give the same bytes."""
    made = Calendar()
    made.add("prodid", "-//Hedgerow//Calendar//EN")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", _plain(name))
    made.add("x-wr-timezone", workspace.time_zone)
    made.add("x-published-ttl", _EVERY)
    for entry in sorted(entries, key=lambda one: one.key):
        made.add_component(_event(entry, workspace))
    return bytes(made.to_ical())


def _event(entry: CalendarEntry, workspace: Workspace) -> Event:
    event = Event()
    event.add("uid", f"{entry.key}@{workspace.id}.hedgerow")
    event.add("dtstamp", _whole(entry.changed_at))
    event.add("summary", _plain(entry.summary))
    if entry.day is not None:
        event.add("dtstart", entry.day)
        event.add("dtend", entry.day + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
    elif entry.starts is not None:
        event.add("dtstart", _whole(entry.starts))
        event.add("dtend", _whole(entry.ends or entry.starts + timedelta(hours=1)))
    if entry.details:
        event.add("description", _plain(entry.details))
    if entry.address:
        below = entry.address.removeprefix(get_script_prefix())
        event.add("url", f"{settings.HEDGEROW_URL}/w/{workspace.slug}/{below}")
    return event


def _whole(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(microsecond=0)


def _plain(text: str) -> str:
    """Without control characters, which RFC 5545 does not allow; a line break is one that it can write."""
    broken = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(sign for sign in broken if sign == "\n" or (sign >= " " and sign != "\x7f"))
