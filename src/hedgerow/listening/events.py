"""Facts that come from calendars and feeds. Properties hold keys and codes; a mention's words are in no log."""

from datetime import datetime
from typing import Any
from uuid import UUID

from hedgerow.listening.drafts import AttendanceDraft, MeetingDraft
from hedgerow.listening.models import Mention
from hedgerow.network import events as network
from hedgerow.timeline.events import Fact, taken_back
from hedgerow.timeline.models import Activity

MENTIONED = "listening.mentioned"
ATTENDED = "listening.attended"
ATTENDED_TAKEN_BACK = "listening.attended_taken_back"
MET_TAKEN_BACK = "listening.met_taken_back"
MENTION_TAKEN_BACK = "listening.mention_taken_back"
SOURCE = "calendar"


def met(party: UUID, entry: dict[str, Any], *, external_id: str) -> Fact:
    """`entry` as of `entry_of`: the same words for who is here and for who may be one day."""
    return Fact(
        network.MET,
        actor_id=party,
        occurred_at=datetime.fromisoformat(entry["at"]),
        source=SOURCE,
        external_id=external_id,
        properties={name: value for name, value in entry.items() if name != "at" and value},
    )


def attended(draft: AttendanceDraft, party: UUID, key: UUID) -> Fact:
    """`key` is the attendance's own: taken back and brought in again, it is another fact."""
    return Fact(
        ATTENDED,
        actor_id=party,
        occurred_at=draft.at,
        channel="event",
        source="attendance",
        external_id=key.hex,
        properties={"text": draft.event},
    )


def entry_of(draft: MeetingDraft) -> dict[str, Any]:
    return {"at": draft.at.isoformat(), "text": draft.words, "minutes": draft.minutes}


def mentioned(mention: Mention, party: UUID) -> Fact:
    return Fact(
        MENTIONED,
        actor_id=party,
        occurred_at=mention.at,
        channel="social",
        source="mention",
        external_id=f"{mention.pk.hex}:{party.hex}",
        properties={"mention": str(mention.pk), "network": mention.network},
    )


def never_was(verb: str, told: Activity) -> Fact:
    return taken_back(verb, told.pk, actor_id=told.actor_id, occurred_at=told.occurred_at)
