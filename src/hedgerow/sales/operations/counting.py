"""What an order comes to in the record: one purchase when it is paid, one more with less than nothing per return.

Whatever came in whatever order: what should stand there follows from the order and its returns as they are now, and
the difference to what stands there is recorded. The log is only added to.
"""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from hedgerow.kernel.actor import Actor
from hedgerow.sales.drafts import NewLine, NewPurchase
from hedgerow.sales.events import Because
from hedgerow.sales.models import HeldBecause, Order, OrderState, Purchase, PurchaseLine, Return, ReturnState
from hedgerow.sales.operations import files, versions
from hedgerow.sales.operations.changes import Changes
from hedgerow.sales.operations.order_lines import purchase_lines, refund_lines
from hedgerow.sales.operations.purchases import record_purchases


# house: operation-shape: the last step of taking reports, in its transaction, which holds the log
def count_orders(actor: Actor, orders: Sequence[Order], zone: ZoneInfo) -> dict[UUID, date]:
    """Make the record say what the orders come to; returns since when each party buys, of the new purchases."""
    changes = Changes()
    wanted = [(order, _told_returns(order)) for order in orders]
    for order, backs in wanted:
        _settle_purchase(order, changes, zone)
        for back in backs:
            _settle_return(order, back, changes, zone)
        files.yield_to_shop(order, backs, changes)
    changes.write(actor)
    _record(actor, [(order, _purchase(order)) for order, _backs in wanted if _is_missing(order)], changes)
    _record(actor, [(back, _refund(order, back)) for order, backs in wanted for back in backs if _lacks(back)], changes)
    return changes.days


def _told_returns(order: Order) -> list[Return]:
    """Its returns in their own order, each with what of it counts: never more than was paid, never another currency."""
    left = order.total_minor if order.state == OrderState.PAID else 0
    backs = list(Return.objects.filter(order=order).select_related("purchase").order_by(*Return._meta.ordering))
    for back in backs:
        is_ours = back.currency == order.currency
        given = back.amount_minor if back.state == ReturnState.DONE and is_ours else 0
        counted = min(given, left)
        left -= counted
        waits = HeldBecause.MORE_THAN_PAID if counted < given and order.state == OrderState.PAID else ""
        waits = waits if is_ours else HeldBecause.CURRENCY_CHANGED
        if (back.counted_minor, back.waits_because) != (counted, waits):
            back.counted_minor, back.waits_because = counted, waits
            back.save(update_fields=["counted_minor", "waits_because"])
    return backs


def _settle_purchase(order: Order, changes: Changes, zone: ZoneInfo) -> None:
    held = order.purchase
    if held is None:
        return
    if order.state != OrderState.PAID:
        files.call_off(order, changes)
        changes.withdraw(order, held, Because.CALLED_OFF)
    elif held.party_id != order.party_id:
        files.give_to(order, changes)
        changes.withdraw(order, held, Because.CUSTOMER)
    else:
        changes.correct(order, held, order.total_minor, Because.AMOUNT)
        _move(held, order.paid_at or order.placed_at, order.channel, changes, zone)
        _set_lines(held, purchase_lines(order))
        return
    order.purchase = None
    order.save(update_fields=["purchase"])


def _settle_return(order: Order, back: Return, changes: Changes, zone: ZoneInfo) -> None:
    held = back.purchase
    if held is None:
        return
    if back.counted_minor and held.party_id == order.party_id and order.purchase is not None:
        changes.correct(order, held, -back.counted_minor, Because.RETURN)
        _move(held, back.returned_at, back.channel or order.channel, changes, zone)
        _set_lines(held, refund_lines(order, back))
        return
    changes.withdraw(order, held, Because.CUSTOMER if back.counted_minor else Because.RETURN)
    back.purchase = None
    back.save(update_fields=["purchase"])


def _move(purchase: Purchase, at: datetime, channel: str, changes: Changes, zone: ZoneInfo) -> None:
    if (purchase.purchased_at, purchase.channel) != (at, channel):
        purchase.purchased_at, purchase.channel = at, channel
        purchase.day = at.astimezone(zone).date()
        purchase.save(update_fields=["purchased_at", "day", "channel"])
        changes.touch(purchase)


def _set_lines(purchase: Purchase, lines: Sequence[NewLine]) -> None:
    rows = PurchaseLine.objects.filter(purchase=purchase).order_by("pk")
    held = list(rows.values_list("amount_minor", "quantity_milli", "description", "product_id"))
    if lines and held != [(line.amount_minor, line.quantity_milli, line.product, line.product_id) for line in lines]:
        rows.delete()
        PurchaseLine.objects.bulk_create(
            PurchaseLine(
                purchase=purchase,
                product_id=line.product_id,
                description=line.product,
                quantity_milli=line.quantity_milli,
                amount_minor=line.amount_minor,
            )
            for line in lines
        )


def _is_missing(order: Order) -> bool:
    return order.purchase is None and order.state == OrderState.PAID


def _lacks(back: Return) -> bool:
    return back.purchase is None and back.counted_minor > 0


def _purchase(order: Order) -> NewPurchase:
    return NewPurchase(
        party_id=order.party_id,
        purchased_at=order.paid_at or order.placed_at,
        amount_minor=order.total_minor,
        currency=order.currency,
        source=order.source,
        external_id=order.external_id,
        channel=order.channel,
        lines=purchase_lines(order),
        order_id=order.pk,
    )


def _refund(order: Order, back: Return) -> NewPurchase:
    return NewPurchase(
        party_id=order.party_id,
        purchased_at=back.returned_at,
        amount_minor=-back.counted_minor,
        currency=order.currency,
        source=back.source,
        external_id=_refund_key(order, back),
        channel=back.channel or order.channel,
        lines=refund_lines(order, back),
        order_id=order.pk,
        cause_id=order.purchase.activity_id if order.purchase else None,
    )


def _refund_key(order: Order, back: Return) -> str:
    """Begins as the order's own, so that who takes the order back sees that money was given back for it."""
    key = f"{order.external_id}{files.RETURN}{back.external_id}"
    return key if len(key) <= versions.LONGEST_ID - 8 else f"return{files.RETURN}{versions.digest(key)}"


def _record(actor: Actor, told: Sequence[tuple[Order | Return, NewPurchase]], changes: Changes) -> None:
    if not told:
        return
    record_purchases(actor=actor, purchases=[purchase for _row, purchase in told])
    names = {(new.source, new.external_id) for _row, new in told}
    rows = Purchase.objects.filter(external_id__among=sorted(key for _source, key in names))
    found = {(row.source, row.external_id): row for row in rows}
    for row, new in told:
        row.purchase = purchase = found[new.source, new.external_id]
        row.save(update_fields=["purchase"])
        if new.party_id and new.amount_minor >= 0:
            day = purchase.day
            changes.days[new.party_id] = min(day, changes.days.get(new.party_id, day))
