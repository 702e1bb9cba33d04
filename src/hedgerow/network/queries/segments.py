"""Segments, who is in them, and what a definition would find; and the views that somebody may see."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.network import conditions
from hedgerow.network.asking import Ask
from hedgerow.network.errors import BadConditions, SegmentNotFound, ViewNotFound
from hedgerow.network.models import Party, RoleKind, SavedView, Segment, SegmentMember, ViewedPage
from hedgerow.network.permissions import Permission
from hedgerow.network.queries.listing import FEW
from hedgerow.network.queries.parties import visible_parties
from hedgerow.network.sight import seen_by


@dataclass(frozen=True, slots=True)
class Found:
    """How many fit, and the first few of them by name."""

    count: int
    first: tuple[Party, ...]


def visible_segments(actor: Actor) -> "QuerySet[Segment]":
    """All but the rules of roles, by name; `seen_members` are in it of those whom the actor may see."""
    require(actor, Permission.VIEW_PARTIES)
    segments = Segment.objects.filter(role_kind=None).order_by("normalised")
    if actor.sees is None:
        return segments.annotate(seen_members=F("members"))
    mine = SegmentMember.objects.filter(seen_by(actor, "party"), segment=OuterRef("pk"), party__archived_at=None)
    counted = mine.order_by().values("segment").annotate(n=Count("pk")).values("n")
    return segments.annotate(seen_members=Coalesce(Subquery(counted), 0))


def visible_segment(actor: Actor, segment_id: UUID) -> Segment:
    """Raises SegmentNotFound, also where its conditions ask what this actor may not know."""
    segment = visible_segments(actor).filter(pk=segment_id).first()
    if segment is None or not may_read(segment, conditions.Catalogue.of(actor)):
        raise SegmentNotFound
    return segment


def listed_segments(actor: Actor) -> list[Segment]:
    """Those that this actor may read, by name."""
    return _readable(actor, visible_segments(actor))


def _readable(actor: Actor, segments: "QuerySet[Segment]") -> list[Segment]:
    found = list(segments)
    catalogue = conditions.Catalogue.of(actor) if found else None
    return [one for one in found if catalogue and may_read(one, catalogue)]


def may_read(segment: Segment, catalogue: conditions.Catalogue) -> bool:
    """Who may not see purchases does not learn from a segment who bought for how much."""
    return segment.is_frozen or bool(segment.problem) or tree_of(segment, catalogue) is not None


def tree_of(segment: Segment, catalogue: conditions.Catalogue) -> conditions.Group | None:
    """None for one that cannot be read: it is frozen, or asks about a field that is not here (any more)."""
    if segment.is_frozen:
        return None
    try:
        return conditions.read(segment.definition, catalogue, is_strict=False)
    except BadConditions:
        return None


def rule_of(actor: Actor, kind: RoleKind) -> Segment | None:
    require(actor, Permission.VIEW_PARTIES)
    return Segment.objects.filter(role_kind=kind).first()


def due_in(segment: Segment, days: int) -> "QuerySet[SegmentMember]":
    """Who has been in it for so many days."""
    return SegmentMember.objects.filter(segment=segment, since__lte=clock.now() - timedelta(days=days))


def ruled_kinds(actor: Actor) -> set[UUID]:
    """Keys of the kinds of roles that have a rule."""
    require(actor, Permission.VIEW_PARTIES)
    return set(Segment.objects.filter(role_kind__isnull=False).values_list("role_kind_id", flat=True))


def members_of(actor: Actor, segment: Segment) -> "QuerySet[Party]":
    """Who is in it now, of those in lists."""
    return of_segment(visible_parties(actor), segment)


def of_segment(parties: "QuerySet[Party]", segment: Segment) -> "QuerySet[Party]":
    """As `of_role`."""
    held = SegmentMember.objects.filter(segment=segment)
    if held[: FEW + 1].count() <= FEW:
        return parties.filter(pk__in=held.values("party_id"))
    return parties.filter(Exists(held.filter(party=OuterRef("pk"))))


def segments_of(actor: Actor, party: Party) -> list[Segment]:
    """The segments somebody is in that this actor may read, by name."""
    require(actor, Permission.VIEW_PARTIES)
    held = SegmentMember.objects.filter(party=party).values("segment_id")
    return _readable(actor, visible_segments(actor).filter(pk__in=held))


def narrowed(
    parties: "QuerySet[Party]", tree: conditions.Group, catalogue: conditions.Catalogue, actor: Actor
) -> "QuerySet[Party]":
    """Those of a list who fit, for a page of it."""
    return parties.filter(conditions.fitting(tree, catalogue, Ask.of(actor.workspace_id, is_for_page=True)))


def count_fitting(actor: Actor, tree: conditions.Group, catalogue: conditions.Catalogue) -> int:
    """How many parties in lists fit: all of them gone through."""
    fits = conditions.fitting(tree, catalogue, Ask.of(actor.workspace_id))
    return visible_parties(actor).filter(fits).order_by().count()


def count_defined(actor: Actor, definition: Any) -> tuple[int, str]:
    """How many parties in lists fit a definition as JSON, and what it says in words. Raises BadConditions."""
    catalogue = conditions.Catalogue.of(actor)
    tree = conditions.read(definition, catalogue)
    return count_fitting(actor, tree, catalogue), conditions.sentence(tree, catalogue)


def found_by(actor: Actor, tree: conditions.Group, catalogue: conditions.Catalogue, first: int = 8) -> Found:
    rows = narrowed(visible_parties(actor), tree, catalogue, actor).order_by("sort_name", "id")
    return Found(count_fitting(actor, tree, catalogue), tuple(rows[:first]))


def visible_views(actor: Actor) -> "QuerySet[SavedView]":
    """One's own and the shared ones, by name."""
    require(actor, Permission.VIEW_PARTIES)
    return _views(actor, ViewedPage.PEOPLE)


def visible_maps(actor: Actor) -> "QuerySet[SavedView]":
    """Maps that the actor saved, or that somebody shared."""
    require(actor, Permission.VIEW_MAP)
    return _views(actor, ViewedPage.MAP)


def visible_map(actor: Actor, view_id: UUID) -> SavedView:
    """Raises ViewNotFound."""
    view = visible_maps(actor).filter(pk=view_id).first()
    if view is None:
        raise ViewNotFound
    return view


def _views(actor: Actor, page: ViewedPage) -> "QuerySet[SavedView]":
    there = SavedView.objects.filter(page=page, forgotten_at=None)
    return there.filter(Q(owner_id=actor.id) | Q(is_shared=True)).order_by("name", "id")


def address_of_view(view: SavedView, people: str) -> str:
    """Where a view is seen: the list at `people`, as it was kept."""
    return f"{people}?{'&'.join(part for part in (view.query, urlencode({'view': view.pk})) if part)}"


def visible_view(actor: Actor, view_id: UUID) -> SavedView:
    """Raises ViewNotFound."""
    view = visible_views(actor).filter(pk=view_id).first()
    if view is None:
        raise ViewNotFound
    return view
