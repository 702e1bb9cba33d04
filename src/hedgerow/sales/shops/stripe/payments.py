"""One payment of Stripe is told by several messages, each knowing another part of it.

All of them call it by its payment intent, so that they meet in one order. Which comes last says nothing: the version is
how far the payment is and, of two equally far, how much the kind of message knows.
"""

from datetime import datetime
from enum import IntEnum

from hedgerow.sales.reports import Fulfilment, OrderState, ReportedCustomer, ReportedLine, ReportedOrder
from hedgerow.sales.shops.adapter import NO_SALE, Context, Reading
from hedgerow.sales.shops.reading import Parts, currency, needed, part, text, unix
from hedgerow.sales.shops.stripe.amounts import minor
from hedgerow.sales.shops.stripe.customers import key_of, payer_of


class Knows(IntEnum):
    """The kinds of messages, by how much they know of an order."""

    INTENT = 1
    CHARGE = 2
    SESSION = 3
    INVOICE = 4


_FAR = {OrderState.OPEN: 0, OrderState.CANCELLED: 100, OrderState.PAID: 200}


def version_of(state: OrderState, knows: Knows) -> int:
    return _FAR[state] + knows


def order(
    context: Context,
    key: str,
    knows: Knows,
    *,
    state: OrderState,
    placed_at: datetime,
    code: str,
    total: int,
    customer: ReportedCustomer | None,
    number: str = "",
    tax: int = 0,
    discount: int = 0,
    delivery: int = 0,
    tip: int = 0,
    channel: str = "web",
    fulfilment: Fulfilment = Fulfilment.NONE,
    lines: tuple[ReportedLine, ...] = (),
) -> ReportedOrder:
    return ReportedOrder(
        source=context.source,
        external_id=key,
        version=version_of(state, knows),
        placed_at=placed_at,
        currency=code,
        total_minor=total,
        state=state,
        paid_at=placed_at if state is OrderState.PAID else None,
        number=number,
        discount_minor=discount,
        tax_minor=tax,
        delivery_minor=delivery,
        tip_minor=tip,
        channel=channel,
        fulfilment=fulfilment,
        place=context.place,
        lines=lines,
        customer=customer,
    )


def payment_reading(context: Context, intent: Parts) -> Reading:
    code = currency(intent)
    is_paid = text(intent, "status") == "succeeded"
    state = OrderState.PAID if is_paid else OrderState.CANCELLED
    return Reading(
        (
            order(
                context,
                needed(intent, "id"),
                Knows.INTENT,
                state=state,
                placed_at=unix(intent, "created"),
                code=code,
                total=minor(intent, "amount_received" if is_paid else "amount", code),
                tip=minor(part(part(intent, "amount_details"), "tip"), "amount", code),
                customer=payer_of(context, key_of(intent, "customer"), {}, text(intent, "receipt_email")),
            ),
        ),
        names=_named(key_of(intent, "latest_charge"), needed(intent, "id")),
    )


def charge_reading(context: Context, charge: Parts) -> Reading:
    """A charge of old has no intent: then it is the payment itself."""
    if charge.get("captured") is False or charge.get("paid") is False:
        return NO_SALE
    code = currency(charge)
    method = part(charge, "payment_method_details")
    return Reading(
        (
            order(
                context,
                key_of(charge, "payment_intent") or needed(charge, "id"),
                Knows.CHARGE,
                state=OrderState.PAID,
                placed_at=unix(charge, "created"),
                code=code,
                total=minor(charge, "amount_captured" if "amount_captured" in charge else "amount", code),
                number=text(charge, "receipt_number"),
                channel="store" if text(method, "type") in {"card_present", "interac_present"} else "web",
                customer=payer_of(
                    context, key_of(charge, "customer"), part(charge, "billing_details"), text(charge, "receipt_email")
                ),
            ),
        ),
        names=_named(needed(charge, "id"), key_of(charge, "payment_intent")),
    )


def _named(charge: str, intent: str) -> tuple[tuple[str, str], ...]:
    """A file without the column of intents calls a payment by its charge."""
    return ((charge, intent),) if charge and intent else ()


def session_reading(context: Context, session: Parts) -> Reading:
    """A checkout. Of a subscription's, the invoice tells the payment, and of one without costs there is none."""
    key = key_of(session, "payment_intent")
    if text(session, "mode") != "payment" or not key:
        return NO_SALE
    code, sums = currency(session), part(session, "total_details")
    return Reading(
        (
            order(
                context,
                key,
                Knows.SESSION,
                state=_paid(session),
                placed_at=unix(session, "created"),
                code=code,
                total=minor(session, "amount_total", code),
                tax=minor(sums, "amount_tax", code),
                discount=minor(sums, "amount_discount", code),
                delivery=minor(sums, "amount_shipping", code),
                fulfilment=Fulfilment.DELIVERY if part(session, "shipping_cost") else Fulfilment.NONE,
                customer=payer_of(
                    context,
                    key_of(session, "customer"),
                    part(session, "customer_details"),
                    text(session, "customer_email"),
                ),
            ),
        )
    )


def _paid(session: Parts) -> OrderState:
    return OrderState.OPEN if text(session, "payment_status") == "unpaid" else OrderState.PAID
