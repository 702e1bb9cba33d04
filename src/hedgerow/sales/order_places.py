"""Where orders and products are found: in the rail, by typing, and by name in the log."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.actor import Actor
from hedgerow.sales import events, order_queries
from hedgerow.sales.permissions import Permission
from hedgerow.timeline.registries import SubjectNames, subject_names
from hedgerow.web.navigation import NavEntry, NavGroup, entries
from hedgerow.web.palette import Action, actions


def register() -> None:
    entries.add(
        NavEntry(
            "orders",
            _("Orders"),
            "bag",
            "sales:orders",
            NavGroup.TEND,
            order=50,
            permission=Permission.VIEW_ORDERS,
            hint=_("What was ordered, paid, collected and given back, wherever it was."),
            keywords=_("sales purchases returns refunds shop till"),
        )
    )
    entries.add(
        NavEntry(
            "products",
            _("Products"),
            "gift",
            "sales:products",
            NavGroup.TEND,
            order=52,
            permission=Permission.VIEW_ORDERS,
            hint=_("What you sell, sorted by category, and who buys it."),
            keywords=_("products categories articles stock"),
        )
    )
    actions.add(
        Action(
            "record-sale",
            _("Record a sale"),
            "bag",
            "sales:new",
            permission=Permission.RECORD_SALES,
            keywords=_("sale purchase order bought paid"),
        )
    )
    subject_names.add(SubjectNames(events.ORDER, _names, _address))


def _names(actor: Actor, ids: Iterable[UUID]) -> Mapping[UUID, str]:
    if not actor.may(Permission.VIEW_ORDERS):
        return {}
    rows = order_queries.visible_orders(actor).filter(pk__in=list(ids)).values_list("pk", "number", "external_id")
    return {key: _now("Order %(number)s") % {"number": number or other} for key, number, other in rows}


def _address(order_id: UUID) -> str:
    return reverse("sales:order", args=[order_id])
