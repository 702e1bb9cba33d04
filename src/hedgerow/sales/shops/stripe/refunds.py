"""Stripe's refunds: alone, and inside the charge they are for."""

from hedgerow.sales.reports import ReportedReturn, ReturnState
from hedgerow.sales.shops.adapter import NO_SALE, Context, Reading
from hedgerow.sales.shops.reading import Parts, currency, needed, part, parts, text, unix
from hedgerow.sales.shops.stripe.amounts import minor
from hedgerow.sales.shops.stripe.customers import key_of

_STATES = {
    "succeeded": ReturnState.DONE,
    "failed": ReturnState.FAILED,
    "canceled": ReturnState.FAILED,
}
# A refund that was done can still come back from the bank as failed; never the other way round.
_RANK = {ReturnState.PENDING: 1, ReturnState.DONE: 2, ReturnState.FAILED: 3}


def refund_reading(context: Context, refund: Parts) -> Reading:
    found = tuple(_return(context, refund, ""))
    return Reading(found) if found else NO_SALE


def charge_refunds_reading(context: Context, charge: Parts) -> Reading:
    """Since 2022-11-15 the charge no longer tells its refunds one by one; then `refund.created` tells them."""
    payment = key_of(charge, "payment_intent") or needed(charge, "id")
    found = parts(part(charge, "refunds"), "data")
    told = tuple(one for refund in found for one in _return(context, refund, payment))
    return Reading(told) if told else NO_SALE


def _return(context: Context, refund: Parts, payment: str) -> list[ReportedReturn]:
    code = currency(refund)
    amount, order = minor(refund, "amount", code), key_of(refund, "payment_intent") or key_of(refund, "charge")
    state = _STATES.get(text(refund, "status"), ReturnState.PENDING)
    if not amount or not (order or payment):
        return []
    return [
        ReportedReturn(
            source=context.source,
            external_id=needed(refund, "id"),
            order_id=order or payment,
            version=_RANK[state],
            returned_at=unix(refund, "created"),
            currency=code,
            amount_minor=amount,
            state=state,
            reason=text(refund, "reason").replace("_", " "),
            place=context.place,
        )
    ]
