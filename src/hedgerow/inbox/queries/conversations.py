"""Conversations as those who read them see them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from django.db.models import BooleanField, Case, Exists, OuterRef, Q, QuerySet, Value, When

from hedgerow.inbox.errors import ConversationNotFound
from hedgerow.inbox.events import CONVERSATION
from hedgerow.inbox.models import Conversation, Delivery, Letter, Participant, Presence, State
from hedgerow.inbox.permissions import Permission
from hedgerow.kernel import clock, search
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require

NOBODY = UUID(int=0)
"""Programs and Hedgerow itself have read nothing."""


class View(StrEnum):
    """The piles of the inbox."""

    MINE = "mine"
    UNASSIGNED = "unassigned"
    OPEN = "open"
    WAITING = "waiting"
    SNOOZED = "snoozed"
    DRAFTS = "drafts"
    SOLVED = "solved"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Counts:
    """Of what is open: mine, nobody's, all; and what is unread of it."""

    mine: int
    unassigned: int
    open: int
    unread: int


def visible_conversations(actor: Actor) -> "QuerySet[Conversation]":
    """Latest first. Who sees some people only sees no conversation in which somebody else stands."""
    require(actor, Permission.READ)
    known = Participant.objects.filter(conversation=OuterRef("pk"), party__isnull=False)
    found = Conversation.objects.all()
    if actor.sees is not None:
        found = found.filter(~Exists(known.filter(~Q(party__keeper_id__in=sorted(actor.sees)))))
    if not actor.may(Permission.READ_STRANGERS):
        found = found.filter(Exists(known))
    return found.order_by("-last_message_at", "-id")


def visible_conversation(actor: Actor, conversation_id: UUID) -> Conversation:
    """Raises ConversationNotFound."""
    found = visible_conversations(actor).select_related("mailbox").filter(pk=conversation_id).first()
    if found is None:
        raise ConversationNotFound
    return found


def pile(actor: Actor, view: View) -> Q:
    """A snoozed conversation is open again when its moment comes, whether or not anybody woke it."""
    now = clock.now()
    is_open = Q(state=State.OPEN) | Q(state=State.SNOOZED, snoozed_until__lte=now)
    drafts = Letter.objects.filter(conversation=OuterRef("pk"), delivery=Delivery.DRAFT, author_id=actor.id)
    begun = Q(letters_count__gt=0)
    return {
        View.DRAFTS: Q(Exists(drafts)),
        View.MINE: is_open & Q(assignee_id=actor.id),
        View.UNASSIGNED: is_open & Q(assignee_id=None),
        View.OPEN: is_open,
        View.WAITING: begun & Q(state=State.WAITING),
        View.SNOOZED: Q(state=State.SNOOZED, snoozed_until__gt=now),
        View.SOLVED: Q(state=State.SOLVED),
        View.ALL: begun,
    }[view]


def listed_conversations(actor: Actor, *, view: View = View.ALL) -> "QuerySet[Conversation]":
    """One pile; each says whether it `is_unread`."""
    return marked_conversations(actor).filter(pile(actor, view))


def marked_conversations(actor: Actor) -> "QuerySet[Conversation]":
    """All piles, those with nothing but a draft among them; each says whether it `is_unread`."""
    return visible_conversations(actor).select_related("mailbox").annotate(is_unread=_flag(_unread(actor)))


def matching(rows: "QuerySet[Conversation]", text: str) -> "QuerySet[Conversation]":
    """Those with these words in them, of the 500 that fit best."""
    hits = search.find(text, kind=CONVERSATION, limit=500)
    return rows.filter(pk__in=[hit.subject_id for hit in hits])


def found_conversations(actor: Actor, text: str, limit: int) -> list[Conversation]:
    """The best for the palette."""
    hits = [hit.subject_id for hit in search.find(text, kind=CONVERSATION, limit=limit * 4)]
    rows = {one.pk: one for one in visible_conversations(actor).filter(pk__in=hits)}
    return [rows[key] for key in hits if key in rows][:limit]


def counts_of(actor: Actor) -> Counts:
    """One question each, over what is open: the piles that somebody has to look at."""
    found = visible_conversations(actor).order_by().filter(pile(actor, View.OPEN))
    rows = found.annotate(is_unread=_flag(_unread(actor))).values_list("assignee_id", "is_unread")[:10_000]
    pairs = list(rows)
    return Counts(
        mine=sum(who == actor.id for who, _unread in pairs if who),
        unassigned=sum(who is None for who, _unread in pairs),
        open=len(pairs),
        unread=sum(bool(unread) for who, unread in pairs if who in (None, actor.id)),
    )


def people_of(actor: Actor, conversations: Sequence[Conversation]) -> dict[UUID, str]:
    """Who is on the other side of each: names of parties as they are now, else as they were written."""
    require(actor, Permission.READ)
    rows = Participant.objects.filter(conversation__id__among=[one.pk for one in conversations], is_ours=False)
    found: dict[UUID, dict[str, str]] = {}
    for one in rows.order_by("id").select_related("party")[:2000]:
        named = one.party.name if one.party else one.name or one.address
        found.setdefault(one.conversation_id, {}).setdefault(one.address, named)
    return {key: ", ".join(list(dict.fromkeys(names.values()))[:3]) for key, names in found.items()}


def titles_of(actor: Actor, keys: Iterable[UUID]) -> dict[UUID, str]:
    """Subjects, of those that the actor may see."""
    if not actor.may(Permission.READ):
        return {}
    return dict(visible_conversations(actor).order_by().filter(pk__among=list(keys)).values_list("pk", "subject"))


def visible_letters(actor: Actor, conversation: Conversation) -> "QuerySet[Letter]":
    """In the order they were written, without drafts; with their people and files."""
    require(actor, Permission.READ, conversation)
    letters = Letter.objects.filter(conversation=conversation).exclude(delivery=Delivery.DRAFT)
    return letters.select_related("mailbox").prefetch_related("participants", "attachments").order_by("sent_at", "id")


def _unread(actor: Actor) -> Q:
    """Something came from outside after the actor looked last."""
    mine = Presence.objects.filter(conversation=OuterRef("pk"), user_id=actor.id or NOBODY)
    read = mine.filter(read_at__gte=OuterRef("last_received_at"))
    return Q(last_received_at__isnull=False) & ~Q(Exists(read))


def _flag(condition: Q) -> Case:
    return Case(When(condition, then=Value(value=True)), default=Value(value=False), output_field=BooleanField())
