"""Parties with all that belongs to them, and the lists that programs read. A page costs the same however long it is."""

from datetime import datetime
from typing import TypeVar
from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import NotFound
from hedgerow.kernel.permissions import require
from hedgerow.kernel.prepared import Prepared
from hedgerow.network.errors import ContactPointNotFound, TieNotFound
from hedgerow.network.models import (
    Address,
    ContactPoint,
    CustomField,
    Party,
    PartyTag,
    Relationship,
    RelationshipKind,
    Role,
    RoleKind,
    Tag,
)
from hedgerow.network.naming import sort_name
from hedgerow.network.permissions import Permission
from hedgerow.network.queries.parties import ensure_seen, visible_parties
from hedgerow.network.sight import seen_by

MOST_TAGS = 200
_FIELDS = Prepared(CustomField.objects.all)
_TAGS = Prepared(lambda: Tag.objects.all()[:MOST_TAGS])
Row = TypeVar("Row", CustomField, RoleKind, RelationshipKind)


def with_parts(parties: "QuerySet[Party]") -> "QuerySet[Party]":
    """With contact points, addresses, current roles and tags: four statements for any number."""
    return parties.prefetch_related(
        Prefetch("contact_points", ContactPoint.objects.order_by("id")),
        Prefetch("addresses", Address.objects.order_by("id")),
        Prefetch("roles", Role.objects.filter(until=None).select_related("kind").order_by("id")),
        Prefetch("party_tags", PartyTag.objects.select_related("tag").order_by("tag__normalised")),
    )


def searched_parties(
    actor: Actor,
    *,
    q: str = "",
    role: str = "",
    tag: str = "",
    changed_since: datetime | None = None,
    archived: bool = False,
) -> "QuerySet[Party]":
    """Parties with their parts. `q` is part of a name, or an e-mail address or a phone number as it is matched on."""
    parties = with_parts(visible_parties(actor, role=role, tag=tag, archived=archived))
    if q:
        reached = ContactPoint.objects.filter(normalised=q.strip().casefold()).values("party_id")
        parties = parties.filter(Q(sort_name__contains=sort_name(q)) | Q(pk__in=reached))
    return parties if changed_since is None else parties.filter(changed_at__gte=changed_since)


def party_in_detail(actor: Actor, party_id: UUID) -> Party:
    """One party with its parts, archived or not, or whoever it was merged with.

    Raises PartyNotFound, also for another workspace's, and for one that the actor may not see.
    """
    require(actor, Permission.VIEW_PARTIES)
    party = with_parts(Party.objects.filter(pk=party_id)).first()
    if party is not None and party.merged_into_id is not None:
        party = with_parts(Party.objects.filter(pk=party.merged_into_id)).first()
    return ensure_seen(actor, party)


def visible_contact_point(actor: Actor, party_id: UUID, point_id: UUID) -> ContactPoint:
    """Raises ContactPointNotFound."""
    require(actor, Permission.VIEW_PARTIES)
    points = ContactPoint.objects.select_related("party")
    point = points.filter(seen_by(actor, "party"), party_id=party_id, pk=point_id).first()
    if point is None:
        raise ContactPointNotFound
    return point


def roles_of(party: Party) -> "QuerySet[Role]":
    """A party's roles, ended ones too."""
    return Role.objects.filter(party=party).select_related("kind")


def visible_ties(
    actor: Actor, *, party_id: UUID | None = None, kind: str = "", current: bool | None = None
) -> "QuerySet[Relationship]":
    """Ties, of one party (on either side), of one kind, only current or only ended ones where asked.

    Only those of which the actor may see both sides.
    """
    require(actor, Permission.VIEW_PARTIES)
    ties = Relationship.objects.filter(seen_by(actor, "from_party"), seen_by(actor, "to_party")).select_related("kind")
    if party_id is not None:
        ties = ties.filter(Q(from_party_id=party_id) | Q(to_party_id=party_id))
    if kind:
        ties = ties.filter(kind__key=kind)
    return ties if current is None else ties.filter(until__isnull=current)


def visible_tie(actor: Actor, tie_id: UUID) -> Relationship:
    """Raises TieNotFound, also for another workspace's."""
    tie = visible_ties(actor).filter(pk=tie_id).first()
    if tie is None:
        raise TieNotFound
    return tie


def visible_role_kinds(actor: Actor) -> "QuerySet[RoleKind]":
    require(actor, Permission.VIEW_PARTIES)
    return RoleKind.objects.all()


def visible_tie_kinds(actor: Actor) -> "QuerySet[RelationshipKind]":
    require(actor, Permission.VIEW_PARTIES)
    return RelationshipKind.objects.all()


def visible_tags(actor: Actor) -> "QuerySet[Tag]":
    require(actor, Permission.VIEW_PARTIES)
    return Tag.objects.all()


def visible_fields(actor: Actor) -> "QuerySet[CustomField]":
    require(actor, Permission.VIEW_PARTIES)
    return CustomField.objects.all()


def listed_fields(actor: Actor) -> list[CustomField]:
    """All of them, in order: what nearly every page about parties asks for."""
    require(actor, Permission.VIEW_PARTIES)
    return _FIELDS()


def listed_tags(actor: Actor) -> list[Tag]:
    """In order, no more than can be chosen from."""
    require(actor, Permission.VIEW_PARTIES)
    return _TAGS()


def visible_field(actor: Actor, field_id: UUID) -> CustomField:
    """Raises NotFound, also for another workspace's."""
    return _found(visible_fields(actor).filter(pk=field_id).first())


def visible_role_kind(actor: Actor, kind_id: UUID) -> RoleKind:
    """Raises NotFound, also for another workspace's."""
    return _found(visible_role_kinds(actor).filter(pk=kind_id).first())


def visible_tie_kind(actor: Actor, kind_id: UUID) -> RelationshipKind:
    """Raises NotFound, also for another workspace's."""
    return _found(visible_tie_kinds(actor).filter(pk=kind_id).first())


def _found(row: Row | None) -> Row:
    if row is None:
        raise NotFound
    return row
