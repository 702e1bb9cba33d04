"""Which parties an actor may see."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.kernel.prepared import Prepared
from hedgerow.network.errors import PartyNotFound
from hedgerow.network.fields import pointed_at
from hedgerow.network.models import Party, PartyTag, Role
from hedgerow.network.permissions import Permission

_MERGED = Prepared(lambda key: Party.objects.filter(merged_into_id=key).order_by("id").values_list("pk", flat=True))


def visible_parties(actor: Actor, *, role: str = "", tag: str = "", archived: bool = False) -> "QuerySet[Party]":
    """Parties in lists, or the archived ones; of one current role and one tag where given."""
    require(actor, Permission.VIEW_PARTIES)
    parties = Party.objects.filter(archived_at__isnull=not archived)
    if archived:
        parties = parties.filter(merged_into=None, erased_at=None)
    if role:
        parties = parties.filter(Exists(Role.objects.filter(party=OuterRef("pk"), kind__key=role, until=None)))
    if tag:
        parties = parties.filter(Exists(PartyTag.objects.filter(party=OuterRef("pk"), tag__normalised=tag.casefold())))
    return parties


def visible_party(actor: Actor, party_id: UUID) -> Party:
    """One party, archived or not; whoever it was merged with.

    Raises PartyNotFound, also for another workspace's, and for one that is erased.
    """
    require(actor, Permission.VIEW_PARTIES)
    party = Party.objects.select_related("merged_into").filter(pk=party_id).first()
    if party is None or party.erased_at is not None:
        raise PartyNotFound
    return party.merged_into or party


def names_of(party_ids: Iterable[UUID]) -> dict[UUID, str]:
    """Names for the timeline, of whoever stands for them now; unknown ids are left out."""
    rows = Party.objects.filter(id__among=party_ids).values_list("pk", "name", "merged_into__name")
    return {key: now or name for key, name, now in rows}


def names_pointed_at(values: Iterable[Any]) -> dict[str, str]:
    """Of the values of party fields: the names of the parties they point at, by their text."""
    wanted = {key for key in map(pointed_at, values) if key is not None}
    return {str(key): name for key, name in names_of(wanted).items()} if wanted else {}


def ids_of(party_id: UUID) -> list[UUID]:
    """Under which ids the log speaks of a party: its own first, then of those merged into it."""
    return [party_id, *_MERGED(party_id)]


def heirs_of(party_ids: Iterable[UUID] | None = None) -> dict[UUID, UUID]:
    """Who stands now for those of the parties (of all there are) that are merged into another."""
    merged = Party.objects.filter(merged_into__isnull=False)
    rows = merged if party_ids is None else merged.filter(id__among=party_ids)
    return dict(rows.order_by().values_list("pk", "merged_into_id"))
