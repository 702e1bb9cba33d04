"""Sales and returns that a person, or a program with a key, tells: as a shop tells them, of somebody who is known."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.permissions import require
from hedgerow.network.models import Party
from hedgerow.sales.errors import NotByHand, NothingToGiveBack, ReportNotCounted
from hedgerow.sales.models import Order, Return
from hedgerow.sales.operations.taking import ReportsTaken, Taking
from hedgerow.sales.permissions import Permission
from hedgerow.sales.reports import (
    Fulfilment,
    OrderState,
    ReportedLine,
    ReportedOrder,
    ReportedReturn,
    ReturnedLine,
    ReturnState,
)
from hedgerow.timeline import operations as timeline

HAND = "hand"


@dataclass(frozen=True, slots=True)
class Sale:
    """A paid sale as a person notes it. `total_minor` is what was paid for all of it."""

    total_minor: int
    currency: str
    at: datetime
    channel: str = "store"
    fulfilment: Fulfilment = Fulfilment.NONE
    place: str = ""
    lines: tuple[ReportedLine, ...] = ()


@transaction.atomic
def record_order(*, actor: Actor, report: ReportedOrder, party: Party | None = None) -> tuple[Order, ReportsTaken]:
    """One order, of a party that is known where one is given. The same again changes nothing.

    Raises ReportNotCounted, with nothing written.
    """
    require(actor, Permission.RECORD_SALES, party)
    timeline.take_turn()
    taking = Taking(actor)
    key = taking.take(report)
    if party is not None and key is not None:
        Order.objects.filter(pk=key).update(party=party)
    taken = taking.counted()
    if taken.held or key is None:
        raise ReportNotCounted(taken.held[0].because.label if taken.held else "")
    return Order.objects.get(pk=key), taken


@transaction.atomic
def record_sale(*, actor: Actor, party: Party | None, sale: Sale) -> Order:
    """A sale by hand. Raises ReportNotCounted."""
    require(actor, Permission.RECORD_SALES, party)
    report = ReportedOrder(
        source=HAND,
        external_id=uuid7().hex,
        version=1,
        placed_at=sale.at,
        paid_at=sale.at,
        currency=sale.currency,
        total_minor=sale.total_minor,
        state=OrderState.PAID,
        channel=sale.channel,
        fulfilment=sale.fulfilment,
        place=sale.place,
        lines=sale.lines,
    )
    return record_order(actor=actor, report=report, party=party)[0]


@transaction.atomic
def remove_sale(*, actor: Actor, order: Order) -> None:
    """A sale by hand never was, nor what came back of it: the log is made even. Raises NotByHand."""
    require(actor, Permission.RECORD_SALES, order)
    timeline.take_turn()
    if order.source != HAND:
        raise NotByHand
    for back in Return.objects.filter(order=order):
        remove_return(actor=actor, back=back)
    order.refresh_from_db()
    taking = Taking(actor)
    taking.take(_as_told(order, OrderState.CANCELLED))
    taking.counted()
    order.delete()


@transaction.atomic
def record_return(
    *,
    actor: Actor,
    order: Order,
    amount_minor: int,
    lines: Sequence[ReturnedLine] = (),
    at: datetime | None = None,
    channel: str = "",
    place: str = "",
    reason: str = "",
) -> Return:
    """Money given back for an order, by hand. Raises NothingToGiveBack for more than is left, ReportNotCounted."""
    require(actor, Permission.RECORD_SALES, order)
    timeline.take_turn()
    given = sum(Return.objects.filter(order=order).values_list("counted_minor", flat=True))
    if order.state != OrderState.PAID or not 0 < amount_minor <= order.total_minor - given:
        raise NothingToGiveBack(field="amount")
    report = ReportedReturn(
        source=order.source,
        external_id=f"{HAND}:{uuid7().hex}",
        order_id=order.external_id,
        version=1,
        returned_at=at or clock.now(),
        currency=order.currency,
        amount_minor=amount_minor,
        reason=reason,
        channel=channel,
        place=place,
        lines=tuple(lines),
    )
    taking = Taking(actor)
    taking.take(report)
    if held := taking.counted().held:
        raise ReportNotCounted(held[0].because.label)
    return Return.objects.get(source=report.source, external_id=report.external_id)


@transaction.atomic
def remove_return(*, actor: Actor, back: Return) -> None:
    """A return by hand never was. Raises NotByHand."""
    require(actor, Permission.RECORD_SALES, back)
    timeline.take_turn()
    if not back.external_id.startswith(f"{HAND}:"):
        raise NotByHand
    taking = Taking(actor)
    taking.take(
        ReportedReturn(
            back.source,
            back.external_id,
            back.order_key,
            back.version + 1,
            min(back.returned_at, clock.now()),
            back.currency,
            back.amount_minor,
            state=ReturnState.FAILED,
        )
    )
    taking.counted()
    back.delete()


def _as_told(order: Order, state: OrderState) -> ReportedOrder:
    placed = min(order.placed_at, clock.now())
    told = ReportedOrder(order.source, order.external_id, order.version + 1, placed, order.currency, 0)
    return replace(told, total_minor=order.total_minor, state=state, paid_at=placed)
