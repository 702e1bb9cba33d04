"""The list of what a shop sent."""

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from markupsafe import Markup

from hedgerow.kernel.errors import Text
from hedgerow.sales.models import DeliveryState, ShopDelivery
from hedgerow.sales.shop_words import BADGES, because
from hedgerow.web import formats
from hedgerow.web.lists import Column, Filter, Listing
from hedgerow.web.request import Request


def _when(of: ShopDelivery) -> Markup:
    where = reverse("shops:delivery", args=[of.pk])
    return Markup('<a href="{}"><b>{}</b></a>').format(where, formats.moment(of.received_at, "short"))


def _state(of: ShopDelivery) -> Markup:
    state = DeliveryState(of.state)
    return Markup('<span class="badge {}">{}</span>').format(BADGES.get(state, ""), state.label)


def _again(of: ShopDelivery) -> str | None:
    words = ngettext("%(count)s time more", "%(count)s times more", of.repeats)
    return words % {"count": formats.number(of.repeats)} if of.repeats else None


def _states(_request: Request) -> list[tuple[str, Text]]:
    return [(state.value, state.label) for state in DeliveryState]


def _of_state(rows: "QuerySet[ShopDelivery]", state: str) -> "QuerySet[ShopDelivery]":
    return rows.filter(state=state)


DELIVERIES = Listing(
    key="shop-deliveries",
    label=_("What it sent"),
    columns=(
        Column("when", _("When"), _when, order="received_at", heading=True, timed=True),
        Column("topic", _("Topic"), lambda of: of.topic or None),
        Column("state", _("State"), _state),
        Column("because", _("What came of it"), lambda of: because(of)[0] or None),
        Column("again", _("Sent again"), _again),
    ),
    sort="-when",
    row_label=lambda of: formats.moment(of.received_at, "short"),
    filters=(Filter("state", _("State"), _states, _of_state),),
    empty="sales/shops/_nothing_yet.html",
)
