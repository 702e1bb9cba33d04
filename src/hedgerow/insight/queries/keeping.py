"""Readings kept until the record changes: one entry per workspace and reading, however often it is replaced."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar
from uuid import UUID

from django.core.cache import cache

from hedgerow.timeline.models import Cursor, Head

KEEP = 24 * 3600
NOTED = ("network.last_seen", "care.contacts")
"""The reactors that note contacts."""
VERSION = 5
"""Counts up when the shape of a reading changes."""

Reading = TypeVar("Reading")
Stamp = tuple[date, int, int, int]


def stamp_of(today: date) -> Stamp:
    """The day, where the log ends, and how far contacts have been noted from it: what readings depend on."""
    head = Head.objects.values_list("position", flat=True).first() or 0
    noted = dict(Cursor.objects.filter(reactor__in=NOTED).values_list("reactor", "position"))
    seen, tended = (noted.get(reactor, 0) for reactor in NOTED)
    return today, head, seen, tended


def kept(name: str, workspace_id: UUID, stamp: Stamp, work_out: Callable[[], Reading]) -> Reading:
    """The reading as it was kept under the same stamp, else worked out and kept."""
    key = f"insight:{name}:{VERSION}:{workspace_id}"
    found: tuple[Stamp, Reading] | None = cache.get(key)
    if found is not None and found[0] == stamp:
        return found[1]
    fresh = work_out()
    cache.set(key, (stamp, fresh), KEEP)
    return fresh
