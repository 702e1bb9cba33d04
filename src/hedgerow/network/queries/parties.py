"""Which parties an actor may see."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.network.errors import PartyNotFound
from hedgerow.network.models import Party, PartyTag, Role
from hedgerow.network.permissions import Permission


def visible_parties(actor: Actor, *, role: str = "", tag: str = "", archived: bool = False) -> "QuerySet[Party]":
    """Parties in lists, or the archived ones; of one current role and one tag where given."""
    require(actor, Permission.VIEW_PARTIES)
    parties = Party.objects.filter(archived_at__isnull=not archived)
    if role:
        parties = parties.filter(Exists(Role.objects.filter(party=OuterRef("pk"), kind__key=role, until=None)))
    if tag:
        parties = parties.filter(Exists(PartyTag.objects.filter(party=OuterRef("pk"), tag__normalised=tag.casefold())))
    return parties


def visible_party(actor: Actor, party_id: UUID) -> Party:
    """One party, archived or not. Raises PartyNotFound, also for another workspace's."""
    require(actor, Permission.VIEW_PARTIES)
    party = Party.objects.filter(pk=party_id).first()
    if party is None:
        raise PartyNotFound
    return party


def names_of(party_ids: Iterable[UUID]) -> dict[UUID, str]:
    """Names for the timeline; unknown ids are left out."""
    return dict(Party.objects.filter(pk__in=list(party_ids)).values_list("pk", "name"))
