"""Who is on the other side, and who of the team is at it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from hedgerow.accounts import queries as accounts
from hedgerow.inbox.errors import LetterNotFound
from hedgerow.inbox.models import Conversation, Participant, PassedOver, Presence
from hedgerow.inbox.permissions import Permission
from hedgerow.inbox.queries.conversations import NOBODY, visible_conversations
from hedgerow.inbox.queries.letters import participants_of
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.network.models import Party

PRESENT_FOR = timedelta(seconds=45)


@dataclass(frozen=True, slots=True)
class Stranger:
    """Somebody who wrote, or was written to, and is nobody's address here."""

    address: str
    name: str


@dataclass(frozen=True, slots=True)
class Known:
    """A party, and the last conversations with her."""

    party: Party
    lately: "list[Conversation]"


def strangers_in(actor: Actor, conversation: Conversation) -> list[Stranger]:
    """Without those about whom nobody wants to be asked."""
    unknown = [one for one in participants_of(actor, conversation) if one.party_id is None]
    silent = set(
        PassedOver.objects.filter(address__in=[one.address for one in unknown]).values_list("address", flat=True)
    )
    return [Stranger(one.address, one.name) for one in unknown if one.address not in silent]


def ensure_stranger(actor: Actor, conversation: Conversation, address: str) -> None:
    """Raises LetterNotFound for an address that does not stand on its letters, or is somebody's."""
    if address not in {one.address for one in participants_of(actor, conversation) if one.party_id is None}:
        raise LetterNotFound


def known_of(actor: Actor, people: Sequence[Participant]) -> list[Known]:
    """Who of them is known, each once, with what was last between you and her."""
    require(actor, Permission.READ)
    parties = {one.party.pk: one.party for one in people if one.party is not None}
    return [Known(one, _lately(actor, one)) for one in list(parties.values())[:3]]


def _lately(actor: Actor, party: Party) -> list[Conversation]:
    return list(conversations_with(actor, party.pk)[:4])


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
    here = Presence.objects.filter(conversation=conversation, seen_at__gte=since).exclude(user_id=actor.id or NOBODY)
    found = list(here.order_by("seen_at").values_list("user_id", "is_replying"))
    names = team(actor) if found else {}
    return [(names[user], is_replying) for user, is_replying in found if user in names]
