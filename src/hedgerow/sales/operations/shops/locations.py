"""Where a shop sells: ids in its messages, which the shop itself or a person gives names to."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.sales.models import Order, Return, ShopConnection, ShopLocation
from hedgerow.sales.operations.shops.noting import note_change
from hedgerow.sales.permissions import Permission
from hedgerow.sales.reports import Report, ReportedCustomer
from hedgerow.sales.shops.adapter import LOCATION, Wanted
from hedgerow.sales.shops.reading import Parts, text

_LONGEST = 80


# house: operation-shape: reads only
def places_of(connection: ShopConnection) -> dict[str, str]:
    """What its locations are called, by their ids; those that the shop is still to be asked for are left out."""
    rows = ShopLocation.objects.filter(Q(is_asked=True) | ~Q(name=""), connection=connection)
    return dict(rows.values_list("external_id", "name"))


# house: operation-shape: a step of reading a delivery, in its transaction, which holds the connection
def note_answers(connection: ShopConnection, answers: Mapping[Wanted, Parts]) -> None:
    """What the shop calls them; where a person said something else, that stays."""
    told = {wanted.id: text(answer, "name") for wanted, answer in answers.items() if wanted.kind == LOCATION}
    note_seen(connection, told)
    rows = ShopLocation.objects.filter(connection=connection, external_id__in=list(told))
    for row in rows.filter(Q(is_asked=False) | Q(name="")):
        row.is_asked = True
        if not row.name:
            _call(connection, row, told[row.external_id])
        row.save(update_fields=["name", "is_asked"])


# house: operation-shape: as above
def note_seen(connection: ShopConnection, keys: Iterable[str]) -> None:
    wanted = sorted({key[:120] for key in keys if key})
    known = ShopLocation.objects.filter(connection=connection, external_id__in=wanted)
    new = set(wanted) - set(known.values_list("external_id", flat=True)) if wanted else set()
    rows = [ShopLocation(connection=connection, external_id=key) for key in sorted(new)]
    ShopLocation.objects.bulk_create(rows, ignore_conflicts=True)


# house: operation-shape: a function of its argument
def locations_in(reports: Iterable[Report]) -> list[str]:
    return [report.location for report in reports if not isinstance(report, ReportedCustomer)]


@transaction.atomic
def name_locations(*, actor: Actor, connection: ShopConnection, names: Mapping[UUID, str]) -> None:
    """What people call the places of a shop; its orders and returns have the names from now on, and had them always."""
    require(actor, Permission.CONNECT_SHOPS, connection)
    row = ShopConnection.objects.select_for_update().get(pk=connection.pk)
    changed = False
    for one in ShopLocation.objects.filter(connection=row, pk__in=list(names)).order_by("pk"):
        name = names[one.pk].strip()[:_LONGEST]
        if name != one.name:
            _call(row, one, name)
            one.save(update_fields=["name"])
            changed = True
    if changed:
        note_change(actor, row, "places")


def _call(connection: ShopConnection, location: ShopLocation, name: str) -> None:
    location.name = name.strip()[:_LONGEST]
    at = {"source": connection.source, "location": location.external_id}
    for model in (Order, Return):
        model.objects.filter(**at).update(place=location.name or connection.name)
