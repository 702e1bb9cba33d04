"""WooCommerce: orders with what was given back for them, and customers, as its webhooks tell them."""

from collections.abc import Sequence
from urllib.parse import parse_qsl

from hedgerow.sales.shops.adapter import UNKNOWN_TOPIC, Context, Reading, Shop, digest_of, named
from hedgerow.sales.shops.incoming import Incoming, Named
from hedgerow.sales.shops.reading import Parts
from hedgerow.sales.shops.signing import check_base64
from hedgerow.sales.shops.woocommerce.customers import customer_of
from hedgerow.sales.shops.woocommerce.orders import order_reading

_LONGEST_GREETING = 100


def check(incoming: Incoming, secrets: Sequence[str]) -> None:
    check_base64(incoming.header("X-WC-Webhook-Signature"), secrets, incoming.body)


def name(incoming: Incoming, _parts: Parts) -> Named:
    """Its delivery id is made of the webhook and the second: two orders of one second have the same. So what was sent
    belongs to the name.
    """
    given = incoming.header("X-WC-Webhook-Delivery-ID")
    more = digest_of(incoming.body) if given else ""
    return Named(named(given, incoming, more), incoming.header("X-WC-Webhook-Topic")[:80])


def greets(incoming: Incoming) -> bool:
    """Saving a webhook sends `webhook_id=12`, unsigned; anything but 200 is shown as an error there."""
    if incoming.header("X-WC-Webhook-Signature") or len(incoming.body) > _LONGEST_GREETING:
        return False
    pairs = parse_qsl(incoming.body.decode("ascii", "replace"))
    return len(pairs) == 1 and pairs[0][0] == "webhook_id" and pairs[0][1].isdecimal()


def read(context: Context, parts: Parts) -> Reading:
    """Of a deleted order only its number is told: nothing that could be undone by it."""
    subject, _, happened = context.topic.partition(".")
    if happened not in {"created", "updated", "restored"}:
        return UNKNOWN_TOPIC
    if subject == "order":
        return order_reading(context, parts)
    return Reading((customer_of(context, parts),)) if subject == "customer" else UNKNOWN_TOPIC


WOOCOMMERCE = Shop(
    key="woocommerce",
    check=check,
    name=name,
    read=read,
    greets=greets,
    kept=(
        *("x-wc-webhook-topic", "x-wc-webhook-delivery-id", "x-wc-webhook-id", "x-wc-webhook-source"),
        *("x-wc-webhook-resource", "x-wc-webhook-event", "content-type", "user-agent"),
    ),
)
