"""Readings kept until the record changes: one entry per workspace and reading, however often it is replaced.

What is quick to work out is worked out again as soon as anything was recorded. What takes longer may be up to OLDEST
seconds behind the record; of requests that come at once, one works it out and the others wait for it.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from threading import Lock
from typing import Generic, TypeVar
from uuid import UUID

from django.core.cache import cache

from hedgerow.kernel import clock
from hedgerow.timeline.models import Cursor, Head

KEEP = 24 * 3600
QUICK, OLDEST = 1.0, 60.0
"""Seconds: of work that is done again at once, and that other figures are behind the record at most."""
NOTED = ("network.last_seen", "care.contacts")
"""The reactors that note contacts."""
VERSION = 8
"""Counts up when the shape of a reading changes."""

Reading = TypeVar("Reading")
Stamp = tuple[date, int, int, int]
_working: defaultdict[str, Lock] = defaultdict(Lock)


@dataclass(frozen=True, slots=True)
class _Kept(Generic[Reading]):
    stamp: Stamp
    made: float
    took: float
    value: Reading

    def is_good(self, stamp: Stamp, now: float) -> bool:
        """Of the record as it is, or of the same day, dear, and not too old."""
        if self.stamp == stamp:
            return True
        return self.stamp[0] == stamp[0] and self.took > QUICK and 0 <= now - self.made < OLDEST


def stamp_of(today: date) -> Stamp:
    """The day, where the log ends, and how far contacts have been noted from it: what readings depend on."""
    head = Head.objects.values_list("position", flat=True).first() or 0
    noted = dict(Cursor.objects.filter(reactor__in=NOTED).values_list("reactor", "position"))
    seen, tended = (noted.get(reactor, 0) for reactor in NOTED)
    return today, head, seen, tended


def kept(name: str, workspace_id: UUID, stamp: Stamp, work_out: Callable[[], Reading]) -> Reading:
    """The reading as it was kept under the same stamp, or lately where it is dear; else worked out and kept."""
    key = f"insight:{name}:{VERSION}:{workspace_id}"
    found: _Kept[Reading] | None = cache.get(key)
    if found is not None and found.is_good(stamp, clock.monotonic()):
        return found.value
    with _working[key]:
        again: _Kept[Reading] | None = cache.get(key)  # another request may have worked it out while this one waited
        if again is not None and again.is_good(stamp, clock.monotonic()):
            return again.value
        return _worked_out(key, stamp, work_out)


def _worked_out(key: str, stamp: Stamp, work_out: Callable[[], Reading]) -> Reading:
    """As old as the moment its stamp was read at, before it was worked out."""
    began = clock.monotonic()
    fresh = work_out()
    cache.set(key, _Kept(stamp, began, clock.monotonic() - began, fresh), KEEP)
    return fresh
