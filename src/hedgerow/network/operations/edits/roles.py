"""A role for many, or its end."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import today_of
from hedgerow.network import events
from hedgerow.network.models import LeftBecause, Party, Role
from hedgerow.network.operations.edits.steps import Change, Left, Steps
from hedgerow.network.operations.roles import role_kind
from hedgerow.timeline.events import Fact


# house: operation-shape: a step of `change_many` or `undo_many`, which ask for the permission
def give_role(actor: Actor, what: str, value: Any) -> Change:
    kind, since = role_kind(what), value or today_of(actor)

    def change(parties: Sequence[Party]) -> tuple[Steps, list[Fact], Left]:
        keys = [party.pk for party in parties]
        held = set(Role.objects.filter(kind=kind, until=None, party__id__among=keys).values_list("party_id", flat=True))
        source = actor.reference[:60]
        fresh = [Role(party_id=key, kind=kind, since=since, source=source) for key in keys if key not in held]
        Role.objects.bulk_create(fresh)
        facts = [events.role_fact(events.ROLE_GIVEN, role.party_id, kind.key, since) for role in fresh]
        return {role.party_id: (None, str(role.pk)) for role in fresh}, facts, dict.fromkeys(held, LeftBecause.HAD)

    return kind.key, change


# house: operation-shape: a step of `change_many` or `undo_many`, which ask for the permission
def end_role(actor: Actor, what: str, value: Any) -> Change:
    kind, until = role_kind(what), value or today_of(actor)

    def change(parties: Sequence[Party]) -> tuple[Steps, list[Fact], Left]:
        """A role that began after that day cannot have ended on it."""
        keys = [party.pk for party in parties]
        now = list(Role.objects.filter(kind=kind, until=None, party__id__among=keys))
        held = [role for role in now if role.since <= until]
        Role.objects.filter(id__among=[role.pk for role in held]).update(until=until, ended_by=actor.reference[:60])
        facts = [events.role_fact(events.ROLE_ENDED, role.party_id, kind.key, until) for role in held]
        steps: Steps = {role.party_id: (str(role.pk), until.isoformat()) for role in held}
        later = {role.party_id for role in now} - set(steps)
        why = {key: LeftBecause.LATER if key in later else LeftBecause.LACKED for key in keys if key not in steps}
        return steps, facts, why

    return kind.key, change


# house: operation-shape: a step of `change_many` or `undo_many`, which ask for the permission
def ungive(actor: Actor, what: str, steps: Steps) -> tuple[Sequence[UUID], list[Fact]]:
    """A role that was given by mistake never was."""
    rows = Role.objects.filter(id__among=[UUID(after) for _before, after in steps.values()], until=None)
    held = list(rows.values_list("party_id", flat=True))
    rows.delete()
    today = today_of(actor)
    return held, [events.role_fact(events.ROLE_ENDED, key, what, today) for key in held]


# house: operation-shape: a step of `change_many` or `undo_many`, which ask for the permission
def give_again(_actor: Actor, what: str, steps: Steps) -> tuple[Sequence[UUID], list[Fact]]:
    rows = Role.objects.filter(id__among=[UUID(before) for before, _after in steps.values()]).exclude(until=None)
    now = Role.objects.filter(kind__key=what, until=None, party__id__among=steps)
    held = set(now.values_list("party_id", flat=True))
    again = [role for role in rows if role.party_id not in held and str(role.until) == steps[role.party_id][1]]
    Role.objects.filter(id__among=[role.pk for role in again]).update(until=None, ended_by="")
    facts = [events.role_fact(events.ROLE_GIVEN, role.party_id, what, role.since) for role in again]
    return [role.party_id for role in again], facts
