"""Facts of the inbox. Words of letters stand in the inbox alone; the log holds keys."""

from datetime import datetime
from hashlib import sha256
from uuid import UUID

from hedgerow.timeline.events import Fact

RECEIVED = "inbox.received"
SENT = "inbox.sent"
CONVERSATION = "conversation"
MAILBOX_ADDED = "inbox.mailbox_added"
MAILBOX_CHANGED = "inbox.mailbox_changed"
MAILBOX_REMOVED = "inbox.mailbox_removed"
"""These three stand in the audit log."""
_SOURCE = "inbox"


def exchanged(
    *, party_id: UUID, is_from_them: bool, conversation_id: UUID, message_id: str, at: datetime | None
) -> Fact:
    """A letter went between the party and the business; the same letter again is the same fact."""
    key = sha256(f"{message_id}\n{party_id.hex}".encode()).hexdigest()
    return Fact(
        RECEIVED if is_from_them else SENT,
        actor_id=party_id if is_from_them else None,
        object_id=conversation_id if is_from_them else party_id,
        object_kind=CONVERSATION if is_from_them else "party",
        occurred_at=at,
        channel="email",
        source=_SOURCE,
        external_id=key,
        properties={"conversation": str(conversation_id)},
    )
