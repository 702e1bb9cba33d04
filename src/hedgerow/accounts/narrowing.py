"""What a key may do for a member of the team is what she may do now; whom it sees is worked out at every request."""

from dataclasses import replace
from uuid import UUID

from hedgerow.accounts import queries
from hedgerow.accounts.models import Membership
from hedgerow.api.models import ApiKey
from hedgerow.api.registries import Narrowing, narrowings
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import Sight


def narrowed(key: ApiKey, actor: Actor) -> Actor | None:
    """None once she whom the key acts for has left the team, also when she has come back since."""
    if key.person_id is not None:
        person = _person(key, key.person_id)
        if person is None:
            return None
        actor = replace(actor, permissions=actor.permissions & person.permissions, sees=person.sees)
    whose = _whose(key)
    if key.sight != Sight.ALL:
        actor = replace(actor, sees=_both(actor.sees, frozenset(whose)))
    return replace(actor, works_for=next((one for one in whose if actor.sees is None or one in actor.sees), None))


def _person(key: ApiKey, person_id: UUID) -> Actor | None:
    members = Membership.objects.select_related("user").filter(workspace_id=key.workspace_id, user_id=person_id)
    member = members.filter(user__is_active=True, since__lte=key.created_at).first()
    return queries.actor_of(member) if member else None


def _whose(key: ApiKey) -> list[UUID]:
    """Whose people the key works with, who first brings in others first. A team that has gone looks after nobody."""
    found = [one for one in (key.person_id, key.seen_for) if one is not None and key.sight != Sight.TEAM]
    if key.sight == Sight.TEAM and key.team:
        team = Membership.objects.filter(workspace_id=key.workspace_id, team=key.team).order_by("since", "id")
        return list(team.values_list("user_id", flat=True))
    return found if key.sight == Sight.ALL else found[-1:]


def _both(one: frozenset[UUID] | None, other: frozenset[UUID]) -> frozenset[UUID]:
    return other if one is None else one & other


def register() -> None:
    narrowings.add(Narrowing("accounts.person_and_sight", narrowed))
