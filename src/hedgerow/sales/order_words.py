"""Words for what orders say in codes."""

from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.kernel.errors import Text
from hedgerow.web import formats

HAND = "hand"
_CHANNELS: dict[str, Text] = {
    "store": gettext_lazy("In the store"),
    "web": gettext_lazy("Online"),
    "email": gettext_lazy("By e-mail"),
    "phone": gettext_lazy("By phone"),
    "message": gettext_lazy("By message"),
    "social": gettext_lazy("On a social network"),
    "app": gettext_lazy("In the app"),
    "event": gettext_lazy("At an event"),
    "partner": gettext_lazy("Through a partner"),
}
CHANNELS = list(_CHANNELS.items())
_SHOPS = {"shopify": "Shopify", "square": "Square", "woocommerce": "WooCommerce", "stripe": "Stripe"}


def channel_word(channel: str) -> Text:
    return _CHANNELS.get(channel, "")


def source_word(source: str) -> str:
    """The shop's program, and which of several where they have names."""
    if source == HAND:
        return _("Recorded by hand")
    program, _colon, name = source.partition(":")
    return " · ".join(filter(None, (_SHOPS.get(program, program), name)))


def quantity(milli: int) -> str:
    """1.25 for 1250."""
    decimals = 0 if milli % 1000 == 0 else 2 if milli % 10 == 0 else 3
    return formats.number(Decimal(milli) / 1000, decimals)
