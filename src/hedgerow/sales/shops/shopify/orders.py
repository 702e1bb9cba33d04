"""Shopify's order. It is called by its name ("#1001"), as in the export of orders; other messages use its number."""

from datetime import datetime

from hedgerow.sales.reports import Fulfilment, OrderState, ReportedCustomer, ReportedLine, ReportedOrder
from hedgerow.sales.shops.adapter import A_TEST, Context, Reading
from hedgerow.sales.shops.amounts import amount_minor, milli
from hedgerow.sales.shops.reading import (
    Parts,
    counted,
    currency,
    moment,
    moment_or_none,
    needed,
    part,
    parts,
    text,
)
from hedgerow.sales.shops.shopify.customers import customer_of, guest_of
from hedgerow.sales.shops.shopify.refunds import TILLS, refunds_of

# In the order in which an order goes through them: of two states in one second, the later one is the newer.
_MONEY = (
    *("", "pending", "expired", "authorized", "partially_paid", "paid", "partially_refunded"),
    *("refunded", "voided"),
)
_PAID = frozenset({"paid", "partially_refunded", "refunded"})
_PICKED_UP = frozenset({"pickup", "pick up", "pick-up", "local_pickup", "local pickup", "store pickup", "pick_up"})


def order_reading(context: Context, order: Parts) -> Reading:
    """A test order of the shop's owner is no order."""
    if order.get("test") is True:
        return A_TEST
    name = needed(order, "name")
    report = order_of(context, order, name)
    returns = refunds_of(context, order, name, report.currency)
    return Reading((report, *returns), names=((needed(order, "id"), name),))


def order_of(context: Context, order: Parts, name: str) -> ReportedOrder:
    code = currency(order)
    status, cancelled = text(order, "financial_status"), moment_or_none(order, "cancelled_at")
    rank = (_MONEY.index(status) if status in _MONEY else 0) + (50 if cancelled else 0)
    placed = moment_or_none(order, "processed_at") or moment(order, "created_at")
    is_net = order.get("taxes_included") is not True
    updated, location = moment(order, "updated_at"), text(order, "location_id")
    is_till = text(order, "source_name") in TILLS
    return ReportedOrder(
        source=context.source,
        external_id=name,
        version=counted(updated, rank),
        placed_at=placed,
        currency=code,
        total_minor=amount_minor(order, "total_price", code),
        state=_state(status, cancelled),
        paid_at=placed if status in _PAID else None,
        number=name,
        discount_minor=amount_minor(order, "total_discounts", code),
        tax_minor=amount_minor(order, "total_tax", code),
        delivery_minor=sum(_delivery(one, code, is_net=is_net) for one in parts(order, "shipping_lines")),
        tip_minor=amount_minor(order, "total_tip_received", code),
        channel="store" if is_till else "web",
        fulfilment=Fulfilment.IN_STORE if is_till else _fulfilment(order),
        place=context.place_of(location),
        location=location,
        lines=tuple(_line(one, code, is_net=is_net) for one in parts(order, "line_items")),
        customer=_customer(context, order),
        as_of=updated,
    )


def _state(status: str, cancelled: datetime | None) -> OrderState:
    """What was paid stays a sale: money given back for it is told as a refund."""
    if status in _PAID:
        return OrderState.PAID
    return OrderState.CANCELLED if cancelled or status in {"voided", "expired"} else OrderState.OPEN


def _customer(context: Context, order: Parts) -> ReportedCustomer | None:
    who = part(order, "customer")
    return customer_of(context, who) if text(who, "id") else guest_of(context, order)


def _taxes(of: Parts, code: str) -> int:
    return sum(amount_minor(tax, "price", code) for tax in parts(of, "tax_lines"))


def _line(line: Parts, code: str, *, is_net: bool) -> ReportedLine:
    """`price` is of one piece, without the discounts that were shared out over the lines."""
    quantity, tax = milli(line, "quantity"), _taxes(line, code)
    off = sum(amount_minor(one, "amount", code) for one in parts(line, "discount_allocations"))
    full = amount_minor(line, "price", code) * quantity // 1000
    return ReportedLine(
        key=needed(line, "id"),
        description=text(line, "name") or text(line, "title"),
        amount_minor=max(0, full - off + (tax if is_net else 0)),
        quantity_milli=quantity,
        discount_minor=off,
        tax_minor=tax,
        product_key=text(line, "variant_id") or text(line, "product_id"),
        sku=text(line, "sku"),
    )


def _delivery(line: Parts, code: str, *, is_net: bool) -> int:
    name = "discounted_price" if text(line, "discounted_price") else "price"
    return amount_minor(line, name, code) + (_taxes(line, code) if is_net else 0)


def _is_collected(order: Parts, way: Parts) -> bool:
    """Local pickup is a shipping line with the name of the store and nothing that says so: what it lacks is an address.

    A line that somebody typed into an order of their own (its code is then `custom`) says nothing, address or not.
    """
    said = {text(way, name).casefold() for name in ("delivery_category", "code", "title")}
    return bool(said & _PICKED_UP) or not (part(order, "shipping_address") or "custom" in said)


def _fulfilment(order: Parts) -> Fulfilment:
    ways = [way for way in parts(order, "shipping_lines") if way.get("is_removed") is not True]
    if any(_is_collected(order, way) for way in ways):
        return Fulfilment.COLLECTION
    if ways:
        return Fulfilment.DELIVERY
    lines = parts(order, "line_items")
    is_digital = bool(lines) and all(line.get("requires_shipping") is False for line in lines)
    return Fulfilment.DIGITAL if is_digital else Fulfilment.NONE
