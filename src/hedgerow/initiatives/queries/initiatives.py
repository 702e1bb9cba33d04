"""Initiatives, who takes part in them, and what belongs to them, as an actor may see it."""

from collections.abc import Collection, Iterable, Mapping
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from hedgerow.accounts import queries as accounts
from hedgerow.initiatives.errors import InitiativeNotFound, NotTakingPart
from hedgerow.initiatives.models import Initiative, TakingPart, UsualMargin
from hedgerow.initiatives.permissions import Permission
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.network import queries as network
from hedgerow.network.models import Party


def visible_initiatives(actor: Actor, *, archived: bool = False) -> "QuerySet[Initiative]":
    """Those in lists, or those that were put away: what one is called is for everybody who sees initiatives."""
    require(actor, Permission.VIEW_INITIATIVES)
    return Initiative.objects.filter(archived_at__isnull=not archived)


def visible_initiative(actor: Actor, initiative_id: UUID) -> Initiative:
    """Raises InitiativeNotFound, also for another workspace's."""
    require(actor, Permission.VIEW_INITIATIVES)
    found = Initiative.objects.filter(pk=initiative_id).first()
    if found is None:
        raise InitiativeNotFound
    return found


def titles_of(actor: Actor, initiatives: Iterable[UUID]) -> Mapping[UUID, str]:
    require(actor, Permission.VIEW_INITIATIVES)
    return dict(Initiative.objects.filter(id__among=initiatives).values_list("pk", "title"))


def taking_part(actor: Actor, initiative: Initiative) -> "QuerySet[TakingPart]":
    """Who takes part, of those whom the actor may see; without those who were taken out."""
    require(actor, Permission.VIEW_INITIATIVES, initiative)
    return TakingPart.objects.filter(seen("party", actor), initiative=initiative, taken_out_at=None)


def place_of(actor: Actor, initiative: Initiative, party_id: UUID) -> TakingPart:
    """The place of somebody in it, also of who was taken out. Raises NotTakingPart."""
    require(actor, Permission.VIEW_INITIATIVES, initiative)
    rows = TakingPart.objects.filter(seen("party", actor), initiative=initiative, party=party_id)
    found = rows.select_related("initiative", "party").first()
    if found is None:
        raise NotTakingPart
    return found


def counts_of(actor: Actor, initiatives: Collection[UUID]) -> Mapping[UUID, int]:
    """How many take part in each, of those whom the actor may see."""
    require(actor, Permission.VIEW_INITIATIVES)
    rows = TakingPart.objects.filter(seen("party", actor), initiative__id__among=initiatives, taken_out_at=None)
    return dict(rows.order_by().values_list("initiative_id").annotate(n=Count("pk")))


def matching(places: "QuerySet[TakingPart]", text: str) -> "QuerySet[TakingPart]":
    return places.filter(party__sort_name__contains=network.sort_name(text))


def names_of(actor: Actor, parties: Iterable[UUID]) -> Mapping[UUID, str]:
    """Of whoever stands for them now; without those who were erased, and those whom the actor may not see."""
    wanted = set(parties)
    erased = Party.objects.filter(id__among=wanted, erased_at__isnull=False).values_list("pk", flat=True)
    return network.names_of(actor, wanted.difference(erased))


def usual_margin(actor: Actor) -> UsualMargin | None:
    require(actor, Permission.VIEW_INITIATIVES)
    return UsualMargin.objects.first()


def possible_leads(actor: Actor) -> Mapping[UUID, str]:
    """Who can be in charge, by user."""
    require(actor, Permission.VIEW_INITIATIVES)
    return accounts.workers_of(actor.workspace_id)


def seen(field: str, actor: Actor) -> Q:
    """Those whom the actor may see, whatever became of them."""
    parties = network.seen_parties(actor)
    return Q() if parties is None else Q(**{f"{field}__in": parties})
