"""What is said of shops and what they sent: steps at the shop, states, refusals, and what to do."""

from dataclasses import dataclass

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Text
from hedgerow.sales.models import DeliveryState, HeldBecause, RefusedDeliveries, ShopDelivery, ShopKind
from hedgerow.sales.shops.incoming import Refusal
from hedgerow.web import formats


@dataclass(frozen=True, slots=True)
class Steps:
    """Where the address goes at the shop, which topics to choose there, and where its secret stands."""

    where: Text
    topics: tuple[str, ...]
    choose: Text
    secret: Text
    key: Text = ""


EXPORTS: dict[str, Text] = {
    ShopKind.SQUARE: _(
        "In Square’s Dashboard, open Transactions, choose the days, then Export, Transactions CSV. Items detail CSV "
        "has what was bought, without tips."
    ),
    ShopKind.SHOPIFY: _("In Shopify’s admin, open Orders, then Export, as plain CSV file."),
    ShopKind.WOOCOMMERCE: _(
        "In WordPress, take the orders out with your export plugin, or in WooCommerce, Analytics, Orders, Download."
    ),
    ShopKind.STRIPE: _(
        "In Stripe’s Dashboard, open Transactions, Payments, then Export; with the column PaymentIntent ID."
    ),
}
"""Where the shop's own file is to be had."""


STEPS: dict[str, Steps] = {
    ShopKind.SQUARE: Steps(
        _("In Square’s Developer Console, open your application, then Webhooks, Subscriptions, Add subscription."),
        (
            *("payment.created", "payment.updated", "refund.created", "refund.updated"),
            *("order.created", "order.updated", "customer.created", "customer.updated"),
        ),
        _("Choose these events:"),
        _("Save, open the subscription again and copy its signature key."),
        _(
            "Square’s messages name an order, but not what was in it. With an access token of your application we ask "
            "Square for the lines; without one, each payment comes in as a sum."
        ),
    ),
    ShopKind.SHOPIFY: Steps(
        _(
            "In Shopify’s admin, open Settings, Notifications, Webhooks, and create one webhook for each event below, "
            "in the format JSON."
        ),
        (
            *("orders/create", "orders/updated", "orders/paid", "orders/cancelled", "refunds/create"),
            *("customers/create", "customers/update"),
        ),
        _(
            "Shopify’s admin calls them order creation, order update, order payment, order cancellation, refund "
            "create, customer creation and customer update:"
        ),
        _("Below the list of webhooks, Shopify says what they are signed with: copy that."),
    ),
    ShopKind.WOOCOMMERCE: Steps(
        _(
            "In WordPress, open WooCommerce, Settings, Advanced, Webhooks, and add one webhook for each topic below: "
            "status active, API version 3. Think of one long secret and give it to all of them."
        ),
        ("order.created", "order.updated", "customer.created", "customer.updated"),
        _("Choose these topics, one webhook each:"),
        _("Paste the secret you gave them. WooCommerce switches a webhook off after five failures: see that it is on."),
    ),
    ShopKind.STRIPE: Steps(
        _("In Stripe’s Dashboard, open Developers, Webhooks (Workbench), Add destination, Webhook endpoint."),
        (
            *("checkout.session.completed", "checkout.session.async_payment_succeeded", "payment_intent.succeeded"),
            *("charge.succeeded", "charge.refunded", "refund.created", "refund.updated", "refund.failed"),
            *("invoice.paid", "customer.created", "customer.updated"),
        ),
        _("Choose these events:"),
        _("Save, then reveal and copy the signing secret. It begins with whsec_."),
    ),
}

REFUSALS: dict[str, tuple[Text, Text]] = {
    Refusal.FORGED: (
        _("The signature does not fit the secret."),
        _(
            "Copy the signing secret from the shop once more. If it is the same, somebody else sends to this address: "
            "make a new one."
        ),
    ),
    Refusal.UNSIGNED: (
        _("There was no signature, or one in another form than this shop’s."),
        _("See that the right kind of shop is connected. Otherwise somebody else sends to this address."),
    ),
    Refusal.NO_SECRET: (
        _("A message came before its signing secret was here."),
        _("Paste the signing secret. The shop sends most messages again by itself."),
    ),
    Refusal.STALE: (
        _("The message was signed more than five minutes before it came."),
        _("Set the clock of this server, or send the event again from the shop."),
    ),
    Refusal.AHEAD: (
        _("The message was signed in the future: the clock of this server is slow."),
        _("Set the clock of this server; the shop sends the message again by itself."),
    ),
    Refusal.TOO_LARGE: (
        _("The message was larger than 1 MB."),
        _("Bring that order in with the shop’s export instead."),
    ),
    Refusal.TRUNCATED: (
        _("The message broke off before its end."),
        _("Nothing: the shop sends it again by itself."),
    ),
    Refusal.BAD_LENGTH: (
        _("The message did not say in digits how long it is."),
        _("No shop sends that: somebody else sends to this address, or something between you and the shop is broken."),
    ),
}

_BECAUSE: dict[str, tuple[Text, Text]] = {
    "topic": (_("Nothing we keep is told by this kind of message."), ""),
    "test": (_("A message of the shop’s test mode: nothing of it happened."), ""),
    "no_sale": (_("No money moved and nothing was ordered."), ""),
    "no_key": (
        _("The message only names an order. Its payment tells the sum; what was in it, only Square itself."),
        _("Give an access token, and have it read again, to have the lines as well."),
    ),
    "key_refused": (
        _("Square does not accept the access token any more."),
        _("Give a new one, and have this message read again."),
    ),
    "not_found": (_("Square does not know that order (any more)."), ""),
    "unreadable": (
        _("The message is real, but not in a form we know: we stumbled over “%(field)s”."),
        _("Have it read again after the next update of Hedgerow, or bring that order in as a file."),
    ),
    "stuck": (_("Reading it failed several times."), _("Have it read again; if it fails again, look at the jobs.")),
}


def because(delivery: ShopDelivery) -> tuple[str, str]:
    """What happened, and what to do ("" for nothing)."""
    if delivery.state == DeliveryState.PENDING:
        return (
            _now("It gives money back for an order that has not come yet."),
            _now("Nothing: it is read when the order comes. An older order comes with the shop’s export."),
        )
    said, todo = _BECAUSE.get(delivery.because, ("", ""))
    told = [_in_words(str(one)) for one in delivery.told]
    if delivery.because == "unreadable":
        return str(said) % {"field": told[0] if told else "?"}, str(todo)
    return " ".join(filter(None, (str(said), *told))), str(todo)


def _in_words(told: str) -> str:
    return str(HeldBecause(told).label) if told in HeldBecause.values else told


def refused(row: RefusedDeliveries) -> tuple[str, str]:
    said, todo = (str(words) for words in REFUSALS[row.because])
    if row.off_by:
        apart = _now("The clocks are %(seconds)s seconds apart.") % {"seconds": formats.number(abs(row.off_by))}
        said = f"{said} {apart}"
    return said, todo


STATES: dict[str, tuple[Text, str]] = {
    "paused": (_("Paused"), ""),
    "unfinished": (_("Not finished"), "care"),
    "refusing": (_("Refused"), "harm"),
    "waiting": (_("Waits for the first message"), "care"),
    "look": (_("Works; something needs a look"), "care"),
    "working": (_("Works"), "good"),
}
BADGES: dict[str, str] = {
    DeliveryState.USED: "good",
    DeliveryState.HELD: "harm",
    DeliveryState.FAILED: "harm",
    DeliveryState.PENDING: "care",
}
