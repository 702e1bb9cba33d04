"""Who is on the other side, and who of the team is at it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from hedgerow.accounts import queries as accounts
from hedgerow.inbox.models import Conversation, Participant, PassedOver, Presence
from hedgerow.inbox.permissions import Permission
from hedgerow.inbox.queries.conversations import visible_conversations
from hedgerow.inbox.queries.letters import participants_of
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require

PRESENT_FOR = timedelta(seconds=45)


@dataclass(frozen=True, slots=True)
class Stranger:
    """Somebody who wrote, or was written to, and is nobody's address here."""

    address: str
    name: str


def strangers_in(actor: Actor, conversation: Conversation) -> list[Stranger]:
    """Without those about whom nobody wants to be asked."""
    unknown = [one for one in participants_of(actor, conversation) if one.party_id is None]
    silent = set(
        PassedOver.objects.filter(address__in=[one.address for one in unknown]).values_list("address", flat=True)
    )
    return [Stranger(one.address, one.name) for one in unknown if one.address not in silent]


def conversations_with(actor: Actor, party_id: UUID) -> "QuerySet[Conversation]":
    """In which the party stands, latest first."""
    stands = Participant.objects.filter(conversation=OuterRef("pk"), party_id=party_id)
    return visible_conversations(actor).filter(Exists(stands))


def team(actor: Actor) -> Mapping[UUID, str]:
    """Names of those who can be given a conversation, by user."""
    require(actor, Permission.READ)
    return accounts.workers_of(actor.workspace_id)


def who_else(actor: Actor, conversation: Conversation) -> list[tuple[str, bool]]:
    """Names of others of the team who look at it right now, and whether they write."""
    require(actor, Permission.READ, conversation)
    since = clock.now() - PRESENT_FOR
    here = Presence.objects.filter(conversation=conversation, seen_at__gte=since).exclude(user_id=actor.id)
    found = list(here.order_by("seen_at").values_list("user_id", "is_replying"))
    names = team(actor) if found else {}
    return [(names[user], is_replying) for user, is_replying in found if user in names]
