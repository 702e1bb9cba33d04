"""Square: payments, refunds and customers in full, orders by their id alone, as its events tell them."""

from collections.abc import Sequence
from dataclasses import replace

from hedgerow.sales.reports import ReportedCustomer
from hedgerow.sales.shops.adapter import EMPTY, LOCATION, NO_SALE, UNKNOWN_TOPIC, Context, Reading, Shop, Wanted, named
from hedgerow.sales.shops.incoming import Incoming, Named
from hedgerow.sales.shops.reading import Parts, Unreadable, moment_or_none, needed, part, text
from hedgerow.sales.shops.signing import check_base64
from hedgerow.sales.shops.square.customers import customer_of
from hedgerow.sales.shops.square.orders import order_of
from hedgerow.sales.shops.square.payments import STORE, payment_of, refund_of
from hedgerow.sales.shops.square.returns import is_return, lines_of, return_reading


def check(incoming: Incoming, secrets: Sequence[str]) -> None:
    """Signed is the address it is sent to, exactly as it stands at Square, with the body right behind it."""
    signed = incoming.url.encode() + incoming.body
    check_base64(incoming.header("X-Square-HmacSha256-Signature"), secrets, signed)


def name(incoming: Incoming, parts: Parts) -> Named:
    try:
        at = moment_or_none(parts, "created_at")
    except Unreadable:
        at = None
    return Named(named(_text(parts, "event_id"), incoming), _text(parts, "type")[:80], at)


def _text(parts: Parts, name: str) -> str:
    found = parts.get(name)
    return found if isinstance(found, str) else ""


def read(context: Context, parts: Parts) -> Reading:
    """An order's own message has its id alone, so it says nothing without a key to ask with.

    Last, where it was is asked for, once for each place.
    """
    reading = _read(context, parts)
    if reading.wanted is not None and reading.wanted not in context.answers:
        return reading
    places = (Wanted(LOCATION, one.location) for one in reading.reports if not isinstance(one, ReportedCustomer))
    new = (wanted for wanted in places if wanted.id and wanted.id not in context.places)
    return replace(reading, wanted=next((one for one in new if one not in context.answers), None))


def _read(context: Context, parts: Parts) -> Reading:
    subject, _, happened = text(parts, "type").partition(".")
    of = part(part(parts, "data"), "object")
    if happened not in {"created", "updated"}:
        return UNKNOWN_TOPIC
    if subject == "order":
        return _order(context, Wanted("order", needed(part(of, f"order_{happened}"), "order_id")))
    if subject == "payment":
        return _payment(context, part(of, "payment"))
    if subject == "refund":
        return _refund(context, part(of, "refund"))
    return Reading((customer_of(context, part(of, "customer")),)) if subject == "customer" else UNKNOWN_TOPIC


def _order(context: Context, wanted: Wanted) -> Reading:
    order = context.answers.get(wanted)
    if not order:
        return Reading(wanted=wanted)
    return return_reading(order) if is_return(order) else Reading((order_of(context, order),), wanted=wanted)


def _payment(context: Context, payment: Parts) -> Reading:
    order, key = text(payment, "order_id"), needed(payment, "id")
    more = _order(context, Wanted("order", order)) if order else EMPTY
    return Reading((payment_of(context, payment), *more.reports), names=((key, order or key),), wanted=more.wanted)


def _refund(context: Context, refund: Parts) -> Reading:
    """The order a refund names may be one of its own, made for what came back: what was paid leads to the sale."""
    payment = text(refund, "payment_id")
    names = _sold_as(context, payment)
    if payment and not names:
        return Reading(needs=payment, wanted=Wanted("payment", payment))
    found = refund_of(context, refund, names.get(payment, ""))
    if found is None:
        return NO_SALE
    own = text(refund, "order_id")
    if own in {"", found.order_id}:
        return Reading((found,), names=tuple(names.items()))
    back = Wanted("order", own)
    lines = lines_of(context.answers.get(back) or {}, found.order_id, found.amount_minor)
    return Reading((replace(found, lines=lines),), names=(*names.items(), (own, found.order_id)), wanted=back)


def _sold_as(context: Context, payment: str) -> dict[str, str]:
    """The payment with its order, where one is known or was asked for."""
    answer = context.answers.get(Wanted("payment", payment)) or {}
    name = context.known.get(payment) or text(answer, "order_id") or text(answer, "id")
    return {payment: name} if name else {}


SQUARE = Shop(
    key="square",
    check=check,
    name=name,
    read=read,
    channel=STORE,
    kept=(
        *("square-environment", "square-initial-delivery-timestamp", "square-retry-number", "square-retry-reason"),
        *("square-subscription-id", "content-type", "user-agent"),
    ),
)
