"""Shopify's refunds: inside an order, or alone, with the order's number; then its name has to be known."""

from collections.abc import Iterable, Iterator, Sequence

from hedgerow.sales.reports import ReportedReturn, ReturnedLine, ReturnState
from hedgerow.sales.shops.adapter import NO_SALE, Context, Reading
from hedgerow.sales.shops.amounts import amount_minor, milli
from hedgerow.sales.shops.reading import Parts, counted, currency, moment, moment_or_none, needed, parts, text

_STATES = {
    "success": ReturnState.DONE,
    "pending": ReturnState.PENDING,
    "awaiting_response": ReturnState.PENDING,
    "failure": ReturnState.FAILED,
    "error": ReturnState.FAILED,
}
TILLS = frozenset({"pos", "point_of_sale"})
_RANK = {ReturnState.PENDING: 0, ReturnState.FAILED: 1, ReturnState.DONE: 2}


def refund_reading(context: Context, refund: Parts) -> Reading:
    order = needed(refund, "order_id")
    if order not in context.known:
        return Reading(needs=order)
    paid = _payments(refund)
    if not paid:
        return NO_SALE
    found = _return(context, refund, context.known[order], currency(paid[0]))
    return Reading((found,)) if found else NO_SALE


def refunds_of(context: Context, order: Parts, name: str, code: str) -> tuple[ReportedReturn, ...]:
    found = (_return(context, refund, name, code) for refund in parts(order, "refunds"))
    return tuple(one for one in found if one is not None)


def _payments(refund: Parts) -> Sequence[Parts]:
    return [one for one in parts(refund, "transactions") if text(one, "kind") == "refund"]


def _return(context: Context, refund: Parts, name: str, code: str) -> ReportedReturn | None:
    """None where goods came back and no money went: the sums are as before."""
    paid = _payments(refund)
    states = {_STATES.get(text(one, "status"), ReturnState.PENDING) for one in paid}
    state = max(states, key=_RANK.__getitem__, default=ReturnState.DONE)
    amount = sum(
        amount_minor(one, "amount", code)
        for one in paid
        if _STATES.get(text(one, "status"), ReturnState.PENDING) is state
    )
    if not amount:
        return None
    location, restocked = _location(paid), _location(parts(refund, "refund_line_items"))
    at = moment_or_none(refund, "processed_at") or moment(refund, "created_at")
    return ReportedReturn(
        source=context.source,
        external_id=f"{name}/refund:{needed(refund, 'id')}",
        order_id=name,
        version=counted(at, _RANK[state]),
        returned_at=at,
        currency=code,
        amount_minor=amount,
        state=state,
        reason=text(refund, "note"),
        channel="store" if location or _is_at_till(paid) else "web",
        place=context.place_of(location or restocked),
        location=location or restocked,
        lines=tuple(_lines(refund, code, amount)),
        as_of=at,
    )


def _location(of: Iterable[Parts]) -> str:
    """Where money was given back, or where things were taken in again: the first that is said."""
    return next(filter(None, (text(one, "location_id") for one in of)), "")


def _is_at_till(paid: Iterable[Parts]) -> bool:
    return any(text(one, "source_name") in TILLS for one in paid)


def _lines(refund: Parts, code: str, amount: int) -> Iterator[ReturnedLine]:
    """`subtotal` has the tax in it where prices have; whether they have, the sum that was paid back tells."""
    found = parts(refund, "refund_line_items")
    net = [amount_minor(line, "subtotal", code) for line in found]
    taxes = [amount_minor(line, "total_tax", code) for line in found]
    is_net = sum(net) + sum(taxes) <= amount
    for line, subtotal, tax in zip(found, net, taxes, strict=True):
        yield ReturnedLine(needed(line, "line_item_id"), milli(line, "quantity"), subtotal + (tax if is_net else 0))
