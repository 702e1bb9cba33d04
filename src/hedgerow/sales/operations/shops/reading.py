"""From a message to the record: what it says becomes reports, which are taken and noted in one transaction."""

from collections.abc import Iterable, Iterator
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor, system_actor
from hedgerow.kernel.errors import Conflict, HedgerowError, Temporary
from hedgerow.kernel.jobs import task
from hedgerow.kernel.permissions import require
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.sales import operations
from hedgerow.sales.models import (
    DeliveryState,
    DeliverySubject,
    OrderName,
    ShopConnection,
    ShopDelivery,
    Subject,
)
from hedgerow.sales.operations.shops.asking import Asked, ask, context_of, read_in
from hedgerow.sales.operations.shops.bodies import body_of
from hedgerow.sales.operations.shops.locations import locations_in, note_answers, note_seen
from hedgerow.sales.permissions import Permission
from hedgerow.sales.reports import Report, ReportedCustomer, ReportedOrder, ReportedReturn
from hedgerow.sales.shops.reading import Parts, Unreadable, parts_of

_OPEN = (DeliveryState.WAITING, DeliveryState.PENDING)


# house: operation-shape: the job that calls the operation below; it stands here, as taking a message in asks for it
@task(title=gettext_lazy("Reading what a shop sent"))
def read_message(delivery_id: str) -> str:
    """Again changes nothing: what is reported is a state, and it is noted together with what came of it."""
    actor = system_actor(current_workspace_id(), "shops")
    return read_delivery(actor=actor, delivery_id=UUID(delivery_id))


# house: operation-shape: a function of its argument
def job_key(delivery_id: UUID) -> str:
    return f"shops:{delivery_id}"


# house: operation-shape: part of other operations: the job is there when, and only when, its message is
def ask_to_read(delivery_id: UUID) -> None:
    read_message.using(unique_key=job_key(delivery_id), again=True).enqueue(str(delivery_id))


# house: operation-shape: the shop is asked outside the transaction that `_take` opens
def read_delivery(*, actor: Actor, delivery_id: UUID) -> str:
    """Take what the message reports. One that was read, removed or set aside meanwhile stays as it is.

    Returns its state. Raises Temporary where the shop has to be asked and does not answer: worth another try.
    """
    require(actor, Permission.RECORD_SALES)
    delivery = ShopDelivery.objects.select_related("connection").filter(pk=delivery_id).first()
    if delivery is None or delivery.state not in _OPEN or delivery.connection.paused_at is not None:
        return delivery.state if delivery is not None else ""
    try:
        parts = parts_of(body_of(delivery) or b"")
        asked = ask(delivery, parts)
        return _take(actor, delivery.pk, parts, asked)
    except Unreadable as error:
        return _give_up(delivery, "unreadable", [error.at])
    except Temporary:
        raise
    except HedgerowError as error:
        return _give_up(delivery, error.code[:40], [str(error)])


@transaction.atomic
def _take(actor: Actor, delivery_id: UUID, parts: Parts, asked: Asked) -> str:
    """One shop's messages are taken one after the other: its row is the lock. Who was read meanwhile stays so."""
    delivery = ShopDelivery.objects.select_for_update().get(pk=delivery_id)
    connection = ShopConnection.objects.select_for_update().get(pk=delivery.connection_id)
    if delivery.state not in _OPEN:
        return delivery.state
    delivery.connection = connection
    note_answers(connection, asked.answers)
    reading = read_in(connection, context_of(delivery, asked.answers), parts)
    reports = reading.reports
    _remember(connection, reading.names)
    note_seen(connection, locations_in(reports))
    delivery.needs, delivery.because, delivery.told = reading.needs[:120], asked.because, []
    if reading.needs:
        delivery.state = DeliveryState.PENDING
    elif reports:
        taken = operations.take_reports(actor=actor, reports=reports)
        delivery.told = list(dict.fromkeys(held.because.value for held in taken.held))
        delivery.state = DeliveryState.HELD if taken.held else DeliveryState.USED
    else:
        delivery.state, delivery.because = DeliveryState.UNUSED, reading.unused or asked.because
    state = _note(delivery, reports)
    if state == DeliveryState.USED:
        _look_again(delivery)
    return state


def _read_anew(keys: Iterable[UUID]) -> None:
    for key in list(keys):
        ShopDelivery.objects.filter(pk=key).update(state=DeliveryState.WAITING)
        ask_to_read(key)


def _look_again(delivery: ShopDelivery) -> None:
    """What was held of the same order may be right by now: a refund, say, that came before it."""
    orders = delivery.subjects.filter(kind=Subject.ORDER).values("external_id")
    about = DeliverySubject.objects.filter(kind=Subject.ORDER, external_id__in=orders).values("delivery")
    held = ShopDelivery.objects.filter(
        connection_id=delivery.connection_id, state=DeliveryState.HELD, body__isnull=False, pk__in=about
    )
    _read_anew(held.values_list("pk", flat=True))


def _note(delivery: ShopDelivery, reports: Iterable[Report]) -> str:
    delivery.read_at = clock.now()
    delivery.save(update_fields=["state", "because", "told", "needs", "read_at"])
    subjects = {(kind, source, key[:120]) for kind, source, key in _subjects(reports)}
    DeliverySubject.objects.bulk_create(
        [
            DeliverySubject(delivery=delivery, kind=kind, source=source, external_id=key)
            for kind, source, key in sorted(subjects)
        ],
        ignore_conflicts=True,
    )
    return str(delivery.state)


def _subjects(reports: Iterable[Report]) -> Iterator[tuple[Subject, str, str]]:
    for report in reports:
        match report:
            case ReportedOrder():
                yield Subject.ORDER, report.source, report.external_id
                if report.customer is not None:
                    yield Subject.CUSTOMER, report.customer.source, report.customer.external_id
            case ReportedReturn():
                yield Subject.RETURN, report.source, report.external_id
                yield Subject.ORDER, report.source, report.order_id
            case ReportedCustomer():
                yield Subject.CUSTOMER, report.source, report.external_id


def _remember(connection: ShopConnection, names: Iterable[tuple[str, str]]) -> None:
    """Other names of an order; messages that waited for one are read now."""
    new = {other[:120]: name[:120] for other, name in names}
    if not new:
        return
    OrderName.objects.bulk_create(
        [OrderName(connection=connection, other=other, external_id=name) for other, name in sorted(new.items())],
        ignore_conflicts=True,
    )
    waiting = ShopDelivery.objects.filter(connection=connection, needs__in=list(new), state=DeliveryState.PENDING)
    for key in waiting.values_list("pk", flat=True):
        ask_to_read(key)


@transaction.atomic
def _give_up(delivery: ShopDelivery, because: str, told: list[str]) -> str:
    row = ShopDelivery.objects.select_for_update().get(pk=delivery.pk)
    row.state, row.because, row.told, row.read_at = DeliveryState.FAILED, because, told, clock.now()
    row.save(update_fields=["state", "because", "told", "read_at"])
    return str(row.state)


@transaction.atomic
def reread_delivery(*, actor: Actor, delivery: ShopDelivery) -> None:
    """Read it once more. What is the same already changes nothing. Raises Conflict once its words are gone."""
    require(actor, Permission.CONNECT_SHOPS, delivery)
    row = ShopDelivery.objects.select_for_update().get(pk=delivery.pk)
    if row.body is None:
        raise Conflict(
            _("What the shop sent is not kept any more, so it cannot be read again."),
            todo=_("Bring the shop’s export of orders in as a file instead."),
        )
    row.state = DeliveryState.WAITING
    row.save(update_fields=["state"])
    ask_to_read(row.pk)
