"""Since when customers are customers: moved by an import to their first purchase, and back when it is taken back."""

from collections.abc import Sequence
from datetime import date
from itertools import islice
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet, Subquery

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.network import events as network_events
from hedgerow.network.models import Import, ImportChange, Role
from hedgerow.sales.models import CustomerFigures
from hedgerow.timeline import operations as timeline

_DAYS = "role_days"
_AT_ONCE = 500


# house: operation-shape: a step of an import, in its transaction
def note_days(of: Import, roles: "QuerySet[Any]") -> None:
    """Of roles that are about to move to `first`: since when they are held."""
    rows = roles.order_by("pk").values_list("pk", "party_id", "since", "first", "party__changed_at").iterator(2000)
    while some := list(islice(rows, 2000)):
        ImportChange.objects.bulk_create(
            ImportChange(
                of_import=of,
                party_id=party,
                before={_DAYS: {str(role): [since.isoformat(), first.isoformat()]}},
                changed_at=changed_at,
            )
            for role, party, since, first, changed_at in some
        )


# house: operation-shape: a step of taking an import back, in its transaction
def put_days_back(of: Import) -> int:
    """Some of the noted days, where nobody moved them since; 0 when all are done."""
    noted = list(ImportChange.objects.filter(of_import=of, kept_because="", before__has_key=_DAYS)[:_AT_ONCE])
    days = {key: pair for change in noted for key, pair in change.before[_DAYS].items()}
    roles = [role for role in Role.objects.filter(pk__in=list(days)) if role.since.isoformat() == days[str(role.pk)][1]]
    for role in roles:
        role.since = date.fromisoformat(days[str(role.pk)][0])
    Role.objects.bulk_update(roles, ["since"], batch_size=100)
    ImportChange.objects.filter(pk__in=[change.pk for change in noted]).delete()
    return len(noted)


# house: operation-shape: as above
def take_roles_back(actor: Actor, of: Import) -> int:
    """Some of the roles that it gave to who was here before and buys nothing any more; 0 when all are done."""
    buys = CustomerFigures.objects.filter(party=OuterRef("party"))
    given = Role.objects.filter(source=of.source, until=None).exclude(party__source=of.source).exclude(Exists(buys))
    some = list(given.select_related("kind").order_by("pk")[:_AT_ONCE])
    if not some:
        return 0
    Role.objects.filter(pk__in=[role.pk for role in some]).delete()
    zone = Workspace.objects.values_list("time_zone", flat=True).get(pk=actor.workspace_id)
    timeline.record(actor, *_ended(some, clock.today(zone)))
    return len(some)


def _ended(roles: Sequence[Role], today: date) -> list[Any]:
    return [network_events.role_fact(network_events.ROLE_ENDED, role.party_id, role.kind.key, today) for role in roles]


# house: operation-shape: as above
def settle_days(of: Import) -> None:
    """Who goes on buying is a customer since the first purchase that is left."""
    first = CustomerFigures.objects.filter(party=OuterRef("party")).order_by("first_day").values("first_day")[:1]
    given = Role.objects.filter(source=of.source, until=None)
    given.filter(since__lt=Subquery(first)).update(since=Subquery(first))
