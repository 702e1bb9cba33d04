"""What the palette finds of orders: by their number."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.money import Money
from hedgerow.sales import order_queries
from hedgerow.sales.permissions import Permission
from hedgerow.web import formats
from hedgerow.web.palette import Found, SearchSource, search_sources


def register() -> None:
    search_sources.add(SearchSource("orders", _("Orders"), _search, permission=Permission.VIEW_ORDERS))


def _search(actor: Actor, text: str, limit: int) -> Sequence[Found]:
    return [
        Found(
            label=_now("Order %(number)s") % {"number": one.number or one.external_id},
            url=reverse("sales:order", args=[one.pk]),
            icon="bag",
            hint=f"{one.party.name} · {_amount(one.total_minor, one.currency)}" if one.party else "",
        )
        for one in order_queries.numbered(actor, text, limit)
    ]


def _amount(minor: int, currency: str) -> str:
    return formats.money(Money(minor, currency))
