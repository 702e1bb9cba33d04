"""Roles by rule: who fits has the role, who no longer fits has it no more. What a person decided is never changed."""

from collections.abc import Collection, Sequence
from datetime import date
from uuid import UUID

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor, system_actor
from hedgerow.kernel.bulk import insert_rows, slices
from hedgerow.kernel.days import today_of
from hedgerow.kernel.ids import uuid7s
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.network import events
from hedgerow.network.models import Party, Role, RoleKind
from hedgerow.timeline import operations as timeline

RULE = "system:rule"
"""The source of a role that a rule gave, and who ended one that a rule ended."""
_AT_ONCE = 5000


# house: operation-shape: a step of the look at a segment, which has the role's rule in it
def give_by_rule(kind: RoleKind, fresh: Collection[UUID], gone: Collection[UUID]) -> None:
    """Who came in gets the role, unless they have it or a person once ended it; who went loses what a rule gave."""
    actor = system_actor(current_workspace_id(), RULE.partition(":")[2])
    today = today_of(actor)
    for some in slices(sorted(fresh), _AT_ONCE):
        _give(actor, kind, some, today)
    for some in slices(sorted(gone), _AT_ONCE):
        _end(actor, kind, some, today)


def _give(actor: Actor, kind: RoleKind, parties: Sequence[UUID], today: date) -> None:
    roles = Role.objects.filter(kind=kind, party__id__among=parties)
    decided = set(roles.filter(until=None).values_list("party_id", flat=True))
    decided |= set(roles.exclude(until=None).exclude(ended_by=RULE).values_list("party_id", flat=True))
    fresh = [key for key in parties if key not in decided]
    if not fresh:
        return
    rows = [(made, key, kind.pk, today, None, RULE) for made, key in zip(uuid7s(len(fresh)), fresh, strict=True)]
    columns = ("id", "party", "kind", "since", "until", "source", "ended_by")
    insert_rows(Role, columns, [(*row, "") for row in rows])
    _tell(actor, events.ROLE_GIVEN, kind, fresh, today)


def _end(actor: Actor, kind: RoleKind, parties: Sequence[UUID], today: date) -> None:
    held = Role.objects.filter(kind=kind, party__id__among=parties, until=None, source=RULE)
    losing = list(held.values_list("party_id", flat=True))
    held.update(until=today, ended_by=RULE)
    _tell(actor, events.ROLE_ENDED, kind, losing, today)


def _tell(actor: Actor, verb: str, kind: RoleKind, parties: Sequence[UUID], today: date) -> None:
    Party.objects.filter(id__among=parties).update(changed_at=clock.now())
    timeline.record(actor, *(events.role_fact(verb, key, kind.key, today) for key in parties))
