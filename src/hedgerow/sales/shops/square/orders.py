"""Square's order, as it is fetched: with its lines, and what was given away, taxed and tipped."""

from collections.abc import Iterator

from hedgerow.sales.reports import Fulfilment, OrderState, ReportedLine, ReportedOrder
from hedgerow.sales.shops.adapter import Context
from hedgerow.sales.shops.amounts import milli, whole_minor
from hedgerow.sales.shops.reading import Parts, counted, currency, moment, moment_or_none, needed, part, parts, text
from hedgerow.sales.shops.square.customers import named_by
from hedgerow.sales.shops.square.payments import ORDER_FIRST, STORE

_WAYS = {
    "PICKUP": Fulfilment.COLLECTION,
    "SHIPMENT": Fulfilment.DELIVERY,
    "DELIVERY": Fulfilment.DELIVERY,
    "DIGITAL": Fulfilment.DIGITAL,
    "IN_STORE": Fulfilment.IN_STORE,
}
_ONLINE = ("online", "ecommerce", "web", "checkout link")


def order_of(context: Context, order: Parts) -> ReportedOrder:
    """Paid is what has payments for all of it; an order can be open at the till, and cancelled before it is paid."""
    total, created = part(order, "total_money"), moment(order, "created_at")
    location = text(order, "location_id")
    is_paid, updated = _is_paid(order), moment_or_none(order, "updated_at") or created
    source = text(part(order, "source"), "name").casefold()
    is_web = any(word in source for word in _ONLINE)
    return ReportedOrder(
        source=context.source,
        external_id=needed(order, "id"),
        version=ORDER_FIRST + counted(updated),
        placed_at=created,
        currency=currency(total),
        total_minor=max(0, whole_minor(total, "amount")),
        state=_state(order, is_paid=is_paid),
        paid_at=(moment_or_none(order, "closed_at") or created) if is_paid else None,
        number=text(order, "ticket_name") or text(order, "reference_id"),
        discount_minor=_money(order, "total_discount_money"),
        tax_minor=_money(order, "total_tax_money"),
        delivery_minor=_money(order, "total_service_charge_money"),
        tip_minor=_money(order, "total_tip_money"),
        channel="web" if is_web else STORE,
        fulfilment=_fulfilment(order, is_web=is_web),
        place=context.place_of(location),
        location=location,
        lines=tuple(_lines(order)),
        customer=named_by(context, order),
        as_of=updated,
    )


def _money(of: Parts, name: str) -> int:
    return max(0, whole_minor(part(of, name), "amount"))


def _is_paid(order: Parts) -> bool:
    if text(order, "state") == "COMPLETED":
        return True
    due = part(order, "net_amount_due_money")
    return bool(parts(order, "tenders")) and bool(due) and whole_minor(due, "amount") <= 0


def _state(order: Parts, *, is_paid: bool) -> OrderState:
    if is_paid:
        return OrderState.PAID
    return OrderState.CANCELLED if text(order, "state") == "CANCELED" else OrderState.OPEN


def _fulfilment(order: Parts, *, is_web: bool) -> Fulfilment:
    for one in parts(order, "fulfillments"):
        return _WAYS.get(text(one, "type"), Fulfilment.NONE)
    return Fulfilment.NONE if is_web else Fulfilment.IN_STORE


def _lines(order: Parts) -> Iterator[ReportedLine]:
    for line in parts(order, "line_items"):
        name, variation = text(line, "name"), text(line, "variation_name")
        is_usual = not variation or variation.casefold() in {"regular", name.casefold()}
        yield ReportedLine(
            key=needed(line, "uid"),
            description=name if is_usual else f"{name}, {variation}".removeprefix(", "),
            amount_minor=_money(line, "total_money"),
            quantity_milli=milli(line, "quantity"),
            discount_minor=_money(line, "total_discount_money"),
            tax_minor=_money(line, "total_tax_money"),
            product_key=text(line, "catalog_object_id"),
        )
