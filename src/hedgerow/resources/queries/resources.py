"""Entries of the inventory that an actor may see: the business's own, and those of parties the actor may see."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from hedgerow.kernel import search
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.network import queries as network
from hedgerow.network.models import Party, RoleKind
from hedgerow.resources import finding
from hedgerow.resources.errors import ResourceNotFound
from hedgerow.resources.models import Resource, Side
from hedgerow.resources.permissions import Permission

SOON = timedelta(days=60)
"""So long before it runs out a certificate is called to mind."""
ENOUGH = 1000


def visible_resources(actor: Actor) -> "QuerySet[Resource]":
    """Present ones and ended ones; none that was taken out. Parties that are put away take theirs along.

    A key needs `network:read` as well: whose entry it is, is part of it.
    """
    require(actor, Permission.VIEW_RESOURCES)
    seen = Q(party__isnull=True) | Q(party__in=network.visible_parties(actor).order_by())
    return Resource.objects.filter(seen, removed_at=None)


def listed_resources(actor: Actor, *, is_ended: bool = False) -> "QuerySet[Resource]":
    """With what a list shows of each."""
    return visible_resources(actor).filter(ended_at__isnull=not is_ended).select_related("party", "kind")


def visible_resource(actor: Actor, resource_id: UUID) -> Resource:
    """Raises ResourceNotFound, also for another workspace's, and for one of somebody the actor may not see."""
    found = visible_resources(actor).select_related("party", "kind", "file").filter(pk=resource_id).first()
    if found is None:
        raise ResourceNotFound
    return found


def removed_resource(actor: Actor, resource_id: UUID) -> Resource:
    """One that was taken out and can be put back. Raises ResourceNotFound."""
    require(actor, Permission.EDIT_RESOURCES)
    seen = Q(party__isnull=True) | Q(party__in=network.visible_parties(actor).order_by())
    gone = Resource.objects.filter(seen, pk=resource_id, removed_at__isnull=False).select_related("kind").first()
    if gone is None:
        raise ResourceNotFound
    return gone


def resources_of(actor: Actor, party: Party) -> list[Resource]:
    """What one party gives and needs now: given first, then by what runs out first. The party is visible."""
    require(actor, Permission.VIEW_RESOURCES, party)
    rows = Resource.objects.filter(party=party, removed_at=None, ended_at=None).select_related("kind")
    return list(rows.order_by("side", F("valid_until").asc(nulls_last=True), "sort_title", "pk"))


def holding(resources: "QuerySet[Resource]", first: date, last: date) -> "QuerySet[Resource]":
    """Those that hold on some of these days; a certificate holds until it runs out."""
    begun = Q(since__isnull=True) | Q(since__lte=last)
    lasting = Q(until__isnull=True) | Q(until__gte=first)
    valid = Q(valid_until__isnull=True) | Q(valid_until__gte=first)
    return resources.filter(begun, lasting, valid)


def of_role(resources: "QuerySet[Resource]", actor: Actor, kind: RoleKind) -> "QuerySet[Resource]":
    return resources.filter(party__in=network.of_role(network.visible_parties(actor), kind).order_by())


def matching(resources: "QuerySet[Resource]", text: str) -> "QuerySet[Resource]":
    """By their own words, or by the name of whose they are."""
    keys = [hit.subject_id for hit in search.find(text, kind=finding.RESOURCE, limit=ENOUGH)]
    named = network.sort_name(text)
    return resources.filter(Q(id__among=keys) | Q(party__sort_name__contains=named))


def found_resources(actor: Actor, text: str, limit: int) -> list[Resource]:
    """The best few for the box that finds anything, present ones first."""
    keys = [hit.subject_id for hit in search.find(text, kind=finding.RESOURCE, limit=200)]
    rows = visible_resources(actor).filter(id__among=keys).select_related("party", "kind")
    return list(rows.order_by("ended_at", "sort_title", "pk")[:limit])


def expiring(resources: "QuerySet[Resource]", until: date) -> "QuerySet[Resource]":
    """What runs out by that day or ran out already, the first to do so first; quiet where it was renewed.

    Renewed is also what the same party has again under the same title with a later day.
    """
    live = resources.filter(ended_at=None, removed_at=None, side=Side.GIVES, valid_until__lte=until)
    theirs, ours = _newer(party=OuterRef("party")), Q(Exists(_newer(party__isnull=True)), party__isnull=True)
    return live.filter(~Exists(theirs), ~ours).order_by("valid_until", "pk")


def _newer(**whose: Any) -> "QuerySet[Resource]":
    """The same once more, with a later day."""
    same = {name: OuterRef(name) for name in ("kind", "side", "sort_title")}
    later = Resource.objects.filter(**same, **whose, valid_until__gt=OuterRef("valid_until"))
    return later.filter(ended_at=None, removed_at=None)


def running_out(until: date, limit: int) -> list[tuple[UUID, UUID | None, str, date]]:
    """(entry, whose, what, the last day) of the whole workspace: for figures that are kept for every reader."""
    rows = Resource.objects.filter(Q(party__isnull=True) | Q(party__archived_at=None))
    found: QuerySet[Any, Any] = expiring(rows, until).values_list("pk", "party_id", "title", "valid_until")
    return list(found[:limit])


def titles_of(actor: Actor, parties: Iterable[UUID], side: Side) -> Mapping[UUID, list[str]]:
    """What these parties give, or need, now; nothing for who may not see it."""
    if not actor.may(Permission.VIEW_RESOURCES):
        return {}
    found: dict[UUID, list[str]] = {}
    rows = Resource.objects.filter(party__id__among=list(parties), side=side, ended_at=None, removed_at=None)
    for party, title in rows.order_by("sort_title").values_list("party_id", "title"):
        found.setdefault(party, []).append(title)
    return found
