"""Facts on their way into the log, and activities on their way to a reader."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec


class Fact(msgspec.Struct, frozen=True, gc=False):
    """Something that happened, before it has a position. Words as in `timeline.models.Activity`.

    `occurred_at` None means now. `source` with `external_id` makes a repeat a no-op.
    """

    verb: str
    actor_id: UUID | None = None
    object_id: UUID | None = None
    target_id: UUID | None = None
    occurred_at: datetime | None = None
    object_kind: str = "party"
    channel: str = ""
    amount_minor: int | None = None
    currency: str = ""
    source: str = ""
    external_id: str = ""
    cause_id: UUID | None = None
    properties: Mapping[str, Any] = {}
    id: UUID | None = None


UNDONE = "undone"
"""The source of facts that take another back: what they name as their cause is as if it had never been."""


def taken_back(verb: str, of: UUID, **details: Any) -> Fact:
    """A fact that takes the fact `of` back; it can be taken back only once."""
    return Fact(verb, source=UNDONE, external_id=of.hex, cause_id=of, **details)


@dataclass(frozen=True, slots=True)
class Told:
    """An activity with the names of its subjects: what a line in words is made of. "" is the business itself."""

    verb: str
    viewed_from: UUID | None
    actor_id: UUID | None
    object_id: UUID | None
    target_id: UUID | None
    actor: str
    object: str
    target: str
    channel: str
    amount_minor: int | None
    currency: str
    properties: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Recorded:
    """What became of a batch: how many facts were new, how many were there already, and the positions given."""

    new: int
    repeated: int
    first_position: int
    last_position: int
    ids: tuple[UUID, ...]


FEED_OPENED = "timeline.feed_opened"
FEED_CLOSED = "timeline.feed_closed"
CALENDAR_MADE = "timeline.calendar_made"
CALENDAR_REVOKED = "timeline.calendar_revoked"
ARCHIVE_PLANNED = "timeline.archive_planned"
ARCHIVE_FETCHED = "timeline.archive_fetched"
"""These stand in the audit log."""

MONTH_ARCHIVED = "timeline.month_archived"
"""A month of the log has a file: for the first time, or again (`version` and `reason` in its properties)."""
