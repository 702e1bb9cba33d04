"""Who is at a conversation, how it stands, what the team says among itself, and what each has read."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from hedgerow.inbox import queries
from hedgerow.inbox.errors import BadSnooze
from hedgerow.inbox.models import Conversation, Note, Presence, State
from hedgerow.inbox.permissions import Permission
from hedgerow.inbox.queries.conversations import NOBODY
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.permissions import require

LONGEST_SNOOZE = timedelta(days=731)


@transaction.atomic
def assign_conversation(*, actor: Actor, conversation: Conversation, to: UUID | None) -> None:
    """Give it to somebody of the team, or to nobody. Raises Invalid for who is not of it."""
    require(actor, Permission.WORK, conversation)
    if to is not None and to not in queries.team(actor):
        raise Invalid(_("Choose somebody of the team."), field="to")
    conversation.assignee_id = to
    conversation.save(update_fields=["assignee_id"])


@transaction.atomic
def set_state(*, actor: Actor, conversation: Conversation, state: str, until: datetime | None = None) -> None:
    """Open, waiting, solved, or snoozed until a moment. Raises Invalid, BadSnooze."""
    require(actor, Permission.WORK, conversation)
    if state not in State.values:
        raise Invalid(_("Choose how the conversation stands."), field="state")
    now = clock.now()
    if state == State.SNOOZED and (until is None or not now < until <= now + LONGEST_SNOOZE):
        raise BadSnooze(field="until")
    conversation.state = state
    conversation.snoozed_until = until if state == State.SNOOZED else None
    conversation.save(update_fields=["state", "snoozed_until"])


@transaction.atomic
def write_note(*, actor: Actor, conversation: Conversation, text: str) -> Note:
    """For the team alone. Raises Invalid."""
    require(actor, Permission.WORK, conversation)
    if not text.strip():
        raise Invalid(_("Write something first."), field="text")
    return Note.objects.create(
        conversation=conversation,
        text=text.strip()[:20_000],
        author_id=actor.id,
        written_by=actor.label[:80],
        written_at=clock.now(),
    )


@transaction.atomic
def mark_read(*, actor: Actor, conversation: Conversation, is_replying: bool = False) -> None:
    """The actor has it before her, and has read what is there. Nothing to note for a program."""
    require(actor, Permission.READ, conversation)
    if actor.id is not None:
        now = clock.now()
        said = {"read_at": now, "seen_at": now, "is_replying": is_replying}
        Presence.objects.update_or_create(conversation=conversation, user_id=actor.id, defaults=said)


@transaction.atomic
def mark_unread(*, actor: Actor, conversation: Conversation) -> None:
    require(actor, Permission.READ, conversation)
    Presence.objects.filter(conversation=conversation, user_id=actor.id or NOBODY).delete()


@transaction.atomic
def leave_conversation(*, actor: Actor, conversation: Conversation) -> None:
    """The page is closed: the others need not wait until that is noticed."""
    require(actor, Permission.READ, conversation)
    here = Presence.objects.filter(conversation=conversation, user_id=actor.id or NOBODY)
    here.update(seen_at=None, is_replying=False)
