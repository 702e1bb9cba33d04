"""Where connected shops are found."""

from django.utils.translation import gettext_lazy as _

from hedgerow.sales.permissions import Permission
from hedgerow.web.navigation import NavEntry, NavGroup, entries


def register() -> None:
    entries.add(
        NavEntry(
            "shops",
            _("Shops and tills"),
            "bag",
            "shops:shops",
            NavGroup.SETTINGS,
            order=60,
            permission=Permission.CONNECT_SHOPS,
            hint=_("Orders, refunds and customers come in by themselves."),
            keywords=_("square shopify woocommerce stripe webhook till shop connect"),
        )
    )
