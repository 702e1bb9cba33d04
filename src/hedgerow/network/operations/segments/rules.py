"""The rule of a role: a segment that nobody sees as one. Who fits it has the role."""

from typing import Any

from django.db import transaction

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.network.models import Role, RoleKind, Segment, SegmentMember
from hedgerow.network.operations.segments.circles import ensure_no_circle
from hedgerow.network.operations.segments.defining import checked
from hedgerow.network.operations.segments.giving import RULE, give_by_rule
from hedgerow.network.operations.segments.keeping import look_at_new
from hedgerow.network.permissions import Permission


@transaction.atomic
def set_role_rule(*, actor: Actor, kind: RoleKind, definition: Any) -> Segment | None:
    """Who fits has this role from now on, and loses it when they fit no more; an empty definition takes the rule away.

    Without a rule everybody is as before it: who had the role by the rule alone has it no more, whom a person gave it
    keeps it. Raises BadConditions, SegmentCircle.
    """
    require(actor, Permission.DEFINE, kind)
    segment = Segment.objects.filter(role_kind=kind).first()
    if not definition:
        _take_away(kind, segment)
        return None
    wanted, now = checked(actor, definition), clock.now()
    if segment is None:
        segment = Segment(role_kind=kind, created_by=actor.label[:80], created_at=now)
    segment.name, segment.normalised = kind.key, kind.key
    segment.definition, segment.changed_at, segment.looked_at, segment.problem = wanted, now, None, ""
    segment.save()
    ensure_no_circle(actor, segment)
    look_at_new(segment)
    return segment


def _take_away(kind: RoleKind, segment: Segment | None) -> None:
    by_rule = Role.objects.filter(kind=kind, until=None, source=RULE)
    give_by_rule(kind, (), set(by_rule.values_list("party_id", flat=True)))
    if segment is not None:
        SegmentMember.objects.filter(segment=segment).delete()
        segment.delete()
