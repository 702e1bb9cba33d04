"""Shopify: orders with their refunds, and customers, as its webhooks tell them."""

from collections.abc import Sequence

from hedgerow.sales.shops.adapter import UNKNOWN_TOPIC, Context, Reading, Shop, named
from hedgerow.sales.shops.incoming import Incoming, Named
from hedgerow.sales.shops.reading import Parts, Unreadable, moment_or_none
from hedgerow.sales.shops.shopify.customers import customer_of
from hedgerow.sales.shops.shopify.orders import order_reading
from hedgerow.sales.shops.shopify.refunds import refund_reading
from hedgerow.sales.shops.signing import check_base64

_READERS = {"orders": order_reading, "refunds": refund_reading}


def check(incoming: Incoming, secrets: Sequence[str]) -> None:
    check_base64(incoming.header("X-Shopify-Hmac-Sha256"), secrets, incoming.body)


def name(incoming: Incoming, _parts: Parts) -> Named:
    """The id stays the same when Shopify tries again."""
    try:
        at = moment_or_none({"at": incoming.header("X-Shopify-Triggered-At")}, "at")
    except Unreadable:
        at = None
    return Named(named(incoming.header("X-Shopify-Webhook-Id"), incoming), incoming.header("X-Shopify-Topic")[:80], at)


def read(context: Context, parts: Parts) -> Reading:
    """The topic says of what it is; how it stands, the message itself: of the two, only that is signed."""
    subject, _, happened = context.topic.partition("/")
    if subject == "customers" and happened in {"create", "update", "enable", "disable"}:
        return Reading((customer_of(context, parts, is_complete=True),))
    if happened == "delete" or subject not in _READERS:
        return UNKNOWN_TOPIC
    return _READERS[subject](context, parts)


SHOPIFY = Shop(
    key="shopify",
    check=check,
    name=name,
    read=read,
    kept=(
        *("x-shopify-topic", "x-shopify-webhook-id", "x-shopify-event-id", "x-shopify-triggered-at"),
        *("x-shopify-shop-domain", "x-shopify-api-version", "x-shopify-test", "content-type", "user-agent"),
    ),
)
