"""Segments come, change and go; who is in them is a matter of its own."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.bulk import insert_rows
from hedgerow.kernel.ids import uuid7s
from hedgerow.kernel.permissions import require
from hedgerow.network import conditions
from hedgerow.network.errors import BadConditions, NameMissing, SegmentExists, SegmentInUse
from hedgerow.network.models import Segment, SegmentMember
from hedgerow.network.operations.segments.circles import ensure_no_circle, used_by
from hedgerow.network.operations.segments.keeping import look_at_new
from hedgerow.network.permissions import Permission


@transaction.atomic
def define_segment(*, actor: Actor, name: str, definition: Any) -> Segment:
    """A live segment. In a small workspace it is filled at once, in a large one with the next look at everybody.

    Who is in it from the beginning is no news: only who comes and goes later stands in the log. Raises NameMissing,
    SegmentExists, BadConditions, SegmentCircle.
    """
    require(actor, Permission.EDIT_PARTIES)
    shown, key = _name(name, but=None)
    now = clock.now()
    segment = Segment(
        name=shown,
        normalised=key,
        definition=checked(actor, definition),
        created_by=actor.label[:80],
        created_at=now,
        changed_at=now,
    )
    segment.save()
    ensure_no_circle(actor, segment)
    look_at_new(segment)
    return segment


@transaction.atomic
def change_segment(*, actor: Actor, segment: Segment, name: str, definition: Any = None) -> Segment:
    """Another name, or another definition: who fits that is in it, without news of it. Raises as `define_segment`."""
    require(actor, Permission.EDIT_PARTIES, segment)
    segment.name, segment.normalised = _name(name, but=segment)
    if definition is not None and not segment.is_frozen:
        wanted = checked(actor, definition)
        if wanted != segment.definition or segment.problem:
            segment.definition, segment.looked_at, segment.problem = wanted, None, ""
    segment.changed_at = clock.now()
    segment.save()
    if segment.looked_at is None and not segment.is_frozen:
        ensure_no_circle(actor, segment)
        look_at_new(segment)
    return segment


@transaction.atomic
def freeze_segment(*, actor: Actor, segment: Segment, name: str) -> Segment:
    """A copy that keeps who is in the segment now, whatever becomes of them. Raises NameMissing, SegmentExists."""
    require(actor, Permission.EDIT_PARTIES, segment)
    shown, key = _name(name, but=None)
    now = clock.now()
    held = list(SegmentMember.objects.filter(segment=segment).values_list("party_id", flat=True))
    copy = Segment.objects.create(
        name=shown,
        normalised=key,
        is_frozen=True,
        created_by=actor.label[:80],
        created_at=now,
        changed_at=now,
        looked_at=now,
        members=len(held),
    )
    keys = uuid7s(len(held))
    rows = [(made, copy.pk, party, now) for made, party in zip(keys, held, strict=True)]
    insert_rows(SegmentMember, ("id", "segment", "party", "since"), rows)
    return copy


@transaction.atomic
def delete_segment(*, actor: Actor, segment: Segment) -> None:
    """Who was in it stays as they are. Raises SegmentInUse where another segment or a role's rule asks about it."""
    require(actor, Permission.EDIT_PARTIES, segment)
    if users := used_by(actor, segment):
        raise SegmentInUse(
            _("%(users)s asks about this segment.") % {"users": ", ".join(users)},
            kept=_("Nothing was changed."),
            todo=_("Take it out there first."),
        )
    SegmentMember.objects.filter(segment=segment).delete()
    segment.delete()


# house: operation-shape: reads what an operation was given; nothing is written
def checked(actor: Actor, definition: Any) -> dict[str, Any]:
    """A definition as it is kept. Raises BadConditions, also for one that would be everybody."""
    catalogue = conditions.Catalogue.of(actor)
    tree = conditions.read(definition, catalogue)
    if tree.is_empty:
        raise BadConditions(_("Add at least one condition: without one it would be everybody."))
    return conditions.written(tree, catalogue)


def _name(name: str, *, but: Segment | None) -> tuple[str, str]:
    """As shown, and as compared."""
    shown = " ".join(name.split())[:120]
    if not shown:
        raise NameMissing(_("Give the segment a name."), field="name")
    key = shown.casefold()[:120]
    same = Segment.objects.filter(normalised=key, role_kind=None)
    if (same.exclude(pk=but.pk) if but else same).exists():
        raise SegmentExists(field="name")
    return shown, key
