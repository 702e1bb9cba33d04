"""WooCommerce's order, with what was given back for it. All its amounts are texts; those of lines are without tax."""

from collections.abc import Iterator
from datetime import datetime

from hedgerow.sales.reports import Fulfilment, OrderState, ReportedLine, ReportedOrder, ReportedReturn
from hedgerow.sales.shops.adapter import NO_SALE, Context, Reading
from hedgerow.sales.shops.amounts import amount_minor, decimal_minor, milli, size_minor
from hedgerow.sales.shops.reading import (
    Parts,
    counted,
    currency,
    moment,
    moment_or_none,
    needed,
    parts,
    text,
)
from hedgerow.sales.shops.woocommerce.customers import buyer_of

# In the order in which an order goes through them.
_STATUSES = ("pending", "on-hold", "processing", "completed", "failed", "cancelled", "refunded", "trash")
_PAID = frozenset({"processing", "completed", "refunded"})
_OVER = frozenset({"cancelled", "failed", "trash"})
_NO_ORDER = frozenset({"checkout-draft", "auto-draft"})
_PICKED_UP = ("local_pickup", "pickup_location")
_TILL = "pos"
_NEWEST = 2**62


def order_reading(context: Context, order: Parts) -> Reading:
    """A basket that was never sent off is no order."""
    if text(order, "status") in _NO_ORDER:
        return NO_SALE
    report = order_of(context, order)
    return Reading((report, *_returns(context, order, report)))


def order_of(context: Context, order: Parts) -> ReportedOrder:
    code, status = currency(order), text(order, "status")
    paid_at = moment_or_none(order, "date_paid_gmt")
    is_till = text(order, "created_via").casefold().startswith(_TILL)
    return ReportedOrder(
        source=context.source,
        external_id=needed(order, "id"),
        version=_version(order),
        placed_at=moment(order, "date_created_gmt"),
        currency=code,
        total_minor=amount_minor(order, "total", code),
        state=_state(status, is_paid=paid_at is not None),
        paid_at=paid_at or (moment(order, "date_created_gmt") if status in _PAID else None),
        number=text(order, "number"),
        discount_minor=amount_minor(order, "discount_total", code) + amount_minor(order, "discount_tax", code),
        tax_minor=amount_minor(order, "total_tax", code),
        delivery_minor=amount_minor(order, "shipping_total", code) + amount_minor(order, "shipping_tax", code),
        channel="store" if is_till else "web",
        fulfilment=Fulfilment.IN_STORE if is_till else _fulfilment(order),
        place=context.place,
        lines=tuple(_lines(order, code)),
        customer=buyer_of(context, order),
        as_of=_modified(order),
    )


def _version(order: Parts) -> int:
    status = text(order, "status")
    rank = _STATUSES.index(status) if status in _STATUSES else 0
    return counted(_modified(order), rank)


def _modified(order: Parts) -> datetime:
    return moment_or_none(order, "date_modified_gmt") or moment(order, "date_created_gmt")


def _state(status: str, *, is_paid: bool) -> OrderState:
    """What was paid and then called off is a sale with its money given back, which is told as a refund."""
    if status in _PAID or is_paid:
        return OrderState.PAID
    return OrderState.CANCELLED if status in _OVER else OrderState.OPEN


def _lines(order: Parts, code: str) -> Iterator[ReportedLine]:
    """Products, and fees and gift wrap, which are lines of their own there."""
    for line in (*parts(order, "line_items"), *parts(order, "fee_lines")):
        tax = decimal_minor(line, "total_tax", code)
        full, charged = amount_minor(line, "subtotal", code), decimal_minor(line, "total", code)
        yield ReportedLine(
            key=needed(line, "id"),
            description=text(line, "name"),
            amount_minor=max(0, charged + tax),
            quantity_milli=milli(line, "quantity"),
            discount_minor=max(0, full - charged) if text(line, "subtotal") else 0,
            tax_minor=max(0, tax),
            product_key=_product(line),
            sku=text(line, "sku"),
        )


def _product(line: Parts) -> str:
    key = text(line, "variation_id")
    return key if key not in {"", "0"} else text(line, "product_id")


def _fulfilment(order: Parts) -> Fulfilment:
    ways = [text(way, "method_id") for way in parts(order, "shipping_lines")]
    if any(way.startswith(_PICKED_UP) for way in ways):
        return Fulfilment.COLLECTION
    return Fulfilment.DELIVERY if ways else Fulfilment.NONE


def _returns(context: Context, order: Parts, report: ReportedOrder) -> Iterator[ReportedReturn]:
    """An order tells of each refund only its id, reason and sum. It never changes; the order's own last change is the
    best that is known of when it was, and the earliest of those is nearest: so that the earliest message counts.
    """
    at = moment_or_none(order, "date_modified_gmt") or report.placed_at
    for refund in parts(order, "refunds"):
        amount = size_minor(refund, "total", report.currency)
        if amount:
            yield ReportedReturn(
                source=context.source,
                external_id=f"{report.external_id}/refund:{needed(refund, 'id')}",
                order_id=report.external_id,
                version=_NEWEST - counted(at),
                returned_at=at,
                currency=report.currency,
                amount_minor=amount,
                reason=text(refund, "reason"),
                place=context.place,
            )
