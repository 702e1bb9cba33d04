"""Square's payment and refund. Both say of which order they are: that is what they are called by here."""

from hedgerow.sales.reports import Fulfilment, OrderState, ReportedOrder, ReportedReturn, ReturnState
from hedgerow.sales.shops.adapter import Context
from hedgerow.sales.shops.amounts import whole_minor
from hedgerow.sales.shops.reading import Parts, counted, currency, moment, moment_or_none, needed, part, text
from hedgerow.sales.shops.square.customers import named_by

ORDER_FIRST = 4 * 10**18
"""An order knows more than its payments: whatever their times, it is the newer state."""
STORE = "store"
_PAYMENTS = ("APPROVED", "PENDING", "COMPLETED", "CANCELED", "FAILED")
_STATES = {"COMPLETED": OrderState.PAID, "CANCELED": OrderState.CANCELLED, "FAILED": OrderState.CANCELLED}
_REFUNDS = {"COMPLETED": ReturnState.DONE, "REJECTED": ReturnState.FAILED, "FAILED": ReturnState.FAILED}
_RANK = {ReturnState.PENDING: 0, ReturnState.DONE: 1, ReturnState.FAILED: 2}


def payment_of(context: Context, payment: Parts) -> ReportedOrder:
    """Of an order without a key to ask for it the payment is all there is: the sum, no lines."""
    total, status = part(payment, "total_money"), text(payment, "status")
    state, placed = _STATES.get(status, OrderState.OPEN), moment(payment, "created_at")
    updated, location = moment_or_none(payment, "updated_at") or placed, text(payment, "location_id")
    rank = _PAYMENTS.index(status) if status in _PAYMENTS else 0
    is_web = text(part(payment, "application_details"), "square_product") in {"ECOMMERCE_API", "ONLINE_STORE"}
    return ReportedOrder(
        source=context.source,
        external_id=text(payment, "order_id") or needed(payment, "id"),
        version=counted(updated, rank),
        placed_at=placed,
        currency=currency(total),
        total_minor=max(0, whole_minor(total, "amount")),
        state=state,
        paid_at=placed if state is OrderState.PAID else None,
        number=text(payment, "receipt_number"),
        tip_minor=max(0, whole_minor(part(payment, "tip_money"), "amount")),
        channel="web" if is_web else STORE,
        fulfilment=Fulfilment.NONE if is_web else Fulfilment.IN_STORE,
        place=context.place_of(location),
        location=location,
        customer=named_by(context, payment, text(payment, "buyer_email_address")),
        as_of=updated,
    )


def refund_of(context: Context, refund: Parts, order: str) -> ReportedReturn | None:
    money, at = part(refund, "amount_money"), moment(refund, "created_at")
    amount = abs(whole_minor(money, "amount"))
    if not amount:
        return None
    updated, location = moment_or_none(refund, "updated_at") or at, text(refund, "location_id")
    state = _REFUNDS.get(text(refund, "status"), ReturnState.PENDING)
    return ReportedReturn(
        source=context.source,
        external_id=needed(refund, "id")[:120],
        order_id=order or text(refund, "order_id") or needed(refund, "id"),
        version=counted(updated, _RANK[state]),
        returned_at=at,
        currency=currency(money),
        amount_minor=amount,
        state=state,
        reason=text(refund, "reason"),
        place=context.place_of(location),
        location=location,
        as_of=updated,
    )
