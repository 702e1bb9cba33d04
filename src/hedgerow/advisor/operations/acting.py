"""What somebody decides about a prompt: later, no, done; and back again."""

from datetime import date, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from hedgerow.accounts.operations import audit
from hedgerow.advisor import events
from hedgerow.advisor.models import Prompt, Reason, Snooze, State
from hedgerow.advisor.operations.learning import count_kind
from hedgerow.advisor.operations.writing import locked
from hedgerow.advisor.permissions import Permission
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import today_of
from hedgerow.kernel.permissions import require

MOST_WORDS = 300


@transaction.atomic
def put_off(*, actor: Actor, key: UUID, days: int) -> Snooze:
    """Not before so many days from now, for the actor alone; a later wish replaces an earlier one.

    Nothing is recorded: what one person wants to see later is nobody else's business. Raises PromptNotFound.
    """
    require(actor, Permission.ACT_ON_ADVICE)
    row, until = locked(actor, key), today_of(actor) + timedelta(days=max(1, days))
    snooze, _made = Snooze.objects.update_or_create(prompt=row, who=actor.reference, defaults={"until": until})
    return snooze


@transaction.atomic
def take_up(*, actor: Actor, key: UUID) -> None:
    """Show it again to who put it off. Again is no change. Raises PromptNotFound."""
    require(actor, Permission.ACT_ON_ADVICE)
    _snoozes(actor, locked(actor, key)).delete()


def _snoozes(actor: Actor, row: Prompt) -> "QuerySet[Snooze]":
    return Snooze.objects.filter(prompt=row, who=actor.reference)


@transaction.atomic
def dismiss(*, actor: Actor, key: UUID, reason: Reason, words: str = "") -> Prompt:
    """Nobody is asked again on this occasion, and the kind is thought less of. Raises PromptNotFound."""
    require(actor, Permission.ACT_ON_ADVICE)
    row = locked(actor, key)
    words = words.strip()[:MOST_WORDS]
    if (row.state, row.reason, row.words) != (State.DISMISSED, reason, words):
        _settle(row, State.DISMISSED, actor, reason=reason, words=words)
        _audit(actor, events.DISMISSED, row)
    return row


@transaction.atomic
def finish(*, actor: Actor, key: UUID) -> Prompt:
    """Somebody did it, where the log does not say so. Again is no change. Raises PromptNotFound."""
    require(actor, Permission.ACT_ON_ADVICE)
    row = locked(actor, key)
    if row.state != State.DONE:
        _settle(row, State.DONE, actor)
        _audit(actor, events.DONE, row)
    return row


@transaction.atomic
def reopen(*, actor: Actor, key: UUID) -> Prompt:
    """It was neither done nor unwanted after all. Again is no change. Raises PromptNotFound."""
    require(actor, Permission.ACT_ON_ADVICE)
    row = locked(actor, key)
    if row.state != State.OPEN:
        before = row.state
        unsettle(row)
        count_kind(row.kind, today_of(actor))
        audit(
            actor=actor,
            event=events.REOPENED,
            object_kind=events.PROMPT,
            object_id=row.pk,
            before={"kind": row.kind, "state": before},
        )
    return row


def unsettle(row: Prompt) -> None:
    """As if nothing had been decided."""
    row.state, row.reason, row.words, row.settled_by = State.OPEN, "", "", ""
    row.settled_on = row.settled_at = row.activity_id = None
    row.save()


def _settle(row: Prompt, state: State, actor: Actor, reason: str = "", words: str = "") -> None:
    today: date = today_of(actor)
    row.state, row.reason, row.words = state, reason, words
    row.settled_on, row.settled_at, row.settled_by = today, clock.now(), actor.label[:80]
    row.activity_id = None
    if not row.days_shown:  # who acts on it has seen it
        row.days_shown, row.shown_on, row.last_shown_on = 1, today, today
    row.save()
    count_kind(row.kind, today)


def _audit(actor: Actor, event: str, row: Prompt) -> None:
    """Without the words: they may speak of a person, and the audit log is for ever."""
    after = {"kind": row.kind, "reason": row.reason}
    audit(actor=actor, event=event, object_kind=events.PROMPT, object_id=row.pk, after=after)
