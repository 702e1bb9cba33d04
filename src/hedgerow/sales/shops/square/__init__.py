"""Square: payments, refunds and customers in full, orders by their id alone, as its events tell them."""

from collections.abc import Sequence

from hedgerow.sales.shops.adapter import NO_SALE, UNKNOWN_TOPIC, Context, Reading, Shop, Wanted, named
from hedgerow.sales.shops.incoming import Incoming, Named
from hedgerow.sales.shops.reading import Parts, Unreadable, moment_or_none, needed, part, text
from hedgerow.sales.shops.signing import check_base64
from hedgerow.sales.shops.square.customers import customer_of
from hedgerow.sales.shops.square.payments import STORE, payment_of, refund_of


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
    """An order's own message has its id alone, so it says nothing without a key to ask with."""
    subject, _, happened = text(parts, "type").partition(".")
    of = part(part(parts, "data"), "object")
    if happened not in {"created", "updated"}:
        return UNKNOWN_TOPIC
    if subject == "order":
        return Reading(wanted=Wanted("order", needed(part(of, f"order_{happened}"), "order_id")))
    if subject == "payment":
        return _payment(context, part(of, "payment"))
    if subject == "refund":
        return _refund(context, part(of, "refund"))
    return Reading((customer_of(context, part(of, "customer")),)) if subject == "customer" else UNKNOWN_TOPIC


def _payment(context: Context, payment: Parts) -> Reading:
    order, key = text(payment, "order_id"), needed(payment, "id")
    wanted = Wanted("order", order) if order else None
    return Reading((payment_of(context, payment),), names=((key, order or key),), wanted=wanted)


def _refund(context: Context, refund: Parts) -> Reading:
    """The order a refund names may be one of its own, made for what came back: what was paid leads to the sale."""
    payment = text(refund, "payment_id")
    if payment and payment not in context.known:
        return Reading(needs=payment, wanted=Wanted("payment", payment))
    found = refund_of(context, refund)
    if found is None:
        return NO_SALE
    own = text(refund, "order_id")
    return Reading((found,), names=((own, found.order_id),) if own not in {"", found.order_id} else ())


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
