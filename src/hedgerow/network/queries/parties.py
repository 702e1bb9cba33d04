"""Which parties an actor may see."""

from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.ids import typed_key
from hedgerow.kernel.permissions import require
from hedgerow.kernel.prepared import Prepared
from hedgerow.network.errors import PartyNotFound
from hedgerow.network.fields import pointed_at
from hedgerow.network.models import Party, PartyTag, Role
from hedgerow.network.permissions import Permission
from hedgerow.network.sight import seen_by

_MERGED = Prepared(lambda key: Party.objects.filter(merged_into_id=key).order_by("id").values_list("pk", flat=True))


def _seen_now(actor: Actor) -> Q:
    """As `seen_by`; of one that was merged, whoever stands for it."""
    if actor.sees is None:
        return Q()
    return seen_by(actor, "merged_into") | seen_by(actor) & Q(merged_into=None)


def visible_parties(actor: Actor, *, role: str = "", tag: str = "", archived: bool = False) -> "QuerySet[Party]":
    """Parties in lists, or the archived ones; of one current role and one tag where given."""
    require(actor, Permission.VIEW_PARTIES)
    parties = Party.objects.filter(seen_by(actor), archived_at__isnull=not archived)
    if archived:
        parties = parties.filter(merged_into=None, erased_at=None)
    if role:
        parties = parties.filter(Exists(Role.objects.filter(party=OuterRef("pk"), kind__key=role, until=None)))
    if tag:
        parties = parties.filter(Exists(PartyTag.objects.filter(party=OuterRef("pk"), tag__normalised=tag.casefold())))
    return parties


def visible_party(actor: Actor, party_id: UUID) -> Party:
    """One party, archived or not; whoever it was merged with.

    Raises PartyNotFound, also for another workspace's, for one that is erased, and for one that the actor may not see.
    """
    require(actor, Permission.VIEW_PARTIES)
    party = Party.objects.select_related("merged_into").filter(pk=party_id).first()
    return ensure_seen(actor, party and (party.merged_into or party))


def typed_party(actor: Actor, text: str) -> Party | None:
    """Whom a form speaks of already, by key: None for what is no key, and for one that the actor may not see."""
    return visible_parties(actor).filter(pk=typed_key(text)).first() if text else None


def ensure_seen(actor: Actor, party: Party | None) -> Party:
    """Raises PartyNotFound."""
    if party is None or party.erased_at is not None:
        raise PartyNotFound
    if actor.sees is not None and party.keeper_id not in actor.sees:
        raise PartyNotFound
    return party


def names_of(actor: Actor, party_ids: Iterable[UUID]) -> dict[UUID, str]:
    """Names of those whom the actor may see, of whoever stands for them now; the others are left out."""
    rows = Party.objects.filter(_seen_now(actor), id__among=party_ids)
    return {key: now or name for key, name, now in rows.values_list("pk", "name", "merged_into__name")}


def portions_of_parties(size: int = 500) -> Iterator[list[UUID]]:
    """Keys of everybody who stands for themselves, portion by portion, in the order of the keys."""
    last = UUID(int=0)
    rows = Party.objects.filter(merged_into=None, erased_at=None).order_by("pk").values_list("pk", flat=True)
    while some := list(rows.filter(pk__gt=last)[:size]):
        yield some
        last = some[-1]


def names_pointed_at(actor: Actor, values: Iterable[Any]) -> dict[str, str]:
    """Of the values of party fields: the names of the parties they point at, by their text."""
    wanted = {key for key in map(pointed_at, values) if key is not None}
    return {str(key): name for key, name in names_of(actor, wanted).items()} if wanted else {}


def seen_parties(actor: Actor) -> "QuerySet[Party, UUID] | None":
    """Keys of all that the actor may see, whatever became of them; None for everybody."""
    if actor.sees is None:
        return None
    return Party.objects.filter(_seen_now(actor)).order_by().values_list("pk", flat=True)


def of_seen_parties(field: str, actor: Actor) -> Q:
    """Of rows with a party or without: the business's own, and those of parties whom the actor may see.

    Also of parties that are put away or erased: a debt is none the less one when whoever owes it is put away.
    """
    require(actor, Permission.VIEW_PARTIES)
    parties = seen_parties(actor)
    if parties is None:
        return Q()
    return Q(**{f"{field}__isnull": True}) | Q(**{f"{field}__in": parties})


def ids_of(party_id: UUID) -> list[UUID]:
    """Under which ids the log speaks of a party: its own first, then of those merged into it."""
    return [party_id, *_MERGED(party_id)]


def heirs_of(party_ids: Iterable[UUID] | None = None) -> dict[UUID, UUID]:
    """Who stands now for those of the parties (of all there are) that are merged into another."""
    merged = Party.objects.filter(merged_into__isnull=False)
    rows = merged if party_ids is None else merged.filter(id__among=party_ids)
    return dict(rows.order_by().values_list("pk", "merged_into_id"))
