"""Stripe: payments, checkouts, invoices, refunds and customers, as its events tell them."""

from collections.abc import Callable, Sequence

from hedgerow.sales.shops.adapter import A_TEST, UNKNOWN_TOPIC, Context, Reading, Shop, named
from hedgerow.sales.shops.incoming import Incoming, Named, Refusal, Refused
from hedgerow.sales.shops.reading import Parts, Unreadable, part, text, unix
from hedgerow.sales.shops.signing import any_equal, digest
from hedgerow.sales.shops.stripe.customers import customer_of
from hedgerow.sales.shops.stripe.invoices import invoice_reading
from hedgerow.sales.shops.stripe.payments import charge_reading, payment_reading, session_reading
from hedgerow.sales.shops.stripe.refunds import charge_refunds_reading, refund_reading

TOLERANCE = 300
_READERS: dict[str, Callable[[Context, Parts], Reading]] = {
    "checkout.session.completed": session_reading,
    "checkout.session.async_payment_succeeded": session_reading,
    "checkout.session.async_payment_failed": session_reading,
    "payment_intent.succeeded": payment_reading,
    "payment_intent.canceled": payment_reading,
    "charge.succeeded": charge_reading,
    "charge.refunded": charge_refunds_reading,
    "charge.refund.updated": refund_reading,
    "refund.created": refund_reading,
    "refund.updated": refund_reading,
    "refund.failed": refund_reading,
    "invoice.paid": invoice_reading,
    "invoice.payment_succeeded": invoice_reading,
}


def check(incoming: Incoming, secrets: Sequence[str]) -> None:
    """`t=…,v1=…`: the time is signed with the body; there are several v1 while a secret is being replaced.

    The signature comes first, so that only a real message says anything of the clock.
    """
    pairs = [pair.partition("=")[::2] for pair in incoming.header("Stripe-Signature").split(",")]
    times = [value for key, value in pairs if key.strip() == "t"]
    given = [value.strip() for key, value in pairs if key.strip() == "v1"]
    if len(times) != 1 or not given:
        raise Refused(Refusal.UNSIGNED)
    signed = f"{times[0]}.".encode() + incoming.body
    if not any_equal(given, [digest(secret, signed).hex() for secret in secrets]):
        raise Refused(Refusal.FORGED)
    _check_time(times[0], incoming)


def _check_time(told: str, incoming: Incoming) -> None:
    if not (told.isascii() and told.isdecimal() and len(told) < 15):
        raise Refused(Refusal.UNSIGNED)
    off_by = int(incoming.at.timestamp()) - int(told)
    if off_by > TOLERANCE:
        raise Refused(Refusal.STALE, off_by)
    if off_by < -TOLERANCE:
        raise Refused(Refusal.AHEAD, off_by)


def name(incoming: Incoming, parts: Parts) -> Named:
    try:
        at = unix(parts, "created")
    except Unreadable:
        at = None
    return Named(named(_text(parts, "id"), incoming), _text(parts, "type")[:80], at)


def _text(parts: Parts, name: str) -> str:
    found = parts.get(name)
    return found if isinstance(found, str) else ""


def read(context: Context, parts: Parts) -> Reading:
    """What happens in Stripe's own test mode is nothing that happened."""
    of = part(part(parts, "data"), "object")
    if parts.get("livemode") is False:
        return A_TEST
    topic = text(parts, "type")
    if topic in {"customer.created", "customer.updated"}:
        return Reading((customer_of(context, of, unix(parts, "created"), topic.endswith("updated")),))
    reader = _READERS.get(topic)
    return reader(context, of) if reader is not None else UNKNOWN_TOPIC


STRIPE = Shop(key="stripe", check=check, name=name, read=read, kept=("content-type", "user-agent"))
