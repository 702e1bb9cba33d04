"""What sales hold of a party: their purchases, which stay as figures when the person has to be forgotten."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from hedgerow.network.registries import Dataset, Keys, datasets
from hedgerow.sales.models import (
    CustomerFigures,
    Order,
    OrderLine,
    Purchase,
    PurchaseLine,
    RefusedReport,
    Return,
    ShopCustomer,
)

_PURCHASE = (
    *("pk", "day", "purchased_at", "currency", "amount_minor", "channel", "place", "fulfilment"),
    *("source", "external_id"),
)
_LINE = ("purchase_id", "product__name", "description", "quantity_milli", "amount_minor")
_ORDER = (
    *("pk", "source", "external_id", "number", "state", "placed_at", "paid_at", "currency", "total_minor"),
    *("discount_minor", "tax_minor", "delivery_minor", "tip_minor", "channel", "fulfilment", "place"),
)
_ORDER_LINE = ("order_id", "product__name", "description", "quantity_milli", "amount_minor")
_RETURN = ("pk", "order_id", "state", "returned_at", "currency", "amount_minor", "reason", "channel", "place")
_FIGURES = ("currency", "purchases", "amount_minor", "first_day", "last_day")


def _purchases(keys: Keys) -> "QuerySet[Any]":
    found: QuerySet[Any] = Purchase.objects.filter(party__id__among=keys).order_by("day", "pk").values(*_PURCHASE)
    return found


def _lines(keys: Keys) -> "QuerySet[Any]":
    found: QuerySet[Any] = PurchaseLine.objects.filter(purchase__party__id__among=keys).order_by("pk").values(*_LINE)
    return found


def _figures(keys: Keys) -> "QuerySet[Any]":
    found: QuerySet[Any] = CustomerFigures.objects.filter(party__id__among=keys).order_by("pk").values(*_FIGURES)
    return found


def _orders(keys: Keys) -> "QuerySet[Any]":
    found: QuerySet[Any] = Order.objects.filter(party__id__among=keys).order_by("pk").values(*_ORDER)
    return found


def _order_lines(keys: Keys) -> "QuerySet[Any]":
    found: QuerySet[Any] = OrderLine.objects.filter(order__party__id__among=keys).order_by("pk").values(*_ORDER_LINE)
    return found


def _returns(keys: Keys) -> "QuerySet[Any]":
    found: QuerySet[Any] = Return.objects.filter(order__party__id__among=keys).order_by("pk").values(*_RETURN)
    return found


def _shop_customers(keys: Keys) -> "QuerySet[Any]":
    rows = ShopCustomer.objects.filter(party__id__among=keys).order_by("pk")
    found: QuerySet[Any] = rows.values("pk", "source", "external_id", "told")
    return found


def _forget_order_lines(keys: Keys) -> int:
    return OrderLine.objects.filter(order__party__id__among=keys).exclude(description="").update(description="")


def _forget_reasons(keys: Keys) -> int:
    return Return.objects.filter(order__party__id__among=keys).exclude(reason="").update(reason="")


def _forget_shop_customers(keys: Keys) -> int:
    """What shops said of them, and what of theirs was refused: it is told word by word."""
    known = list(ShopCustomer.objects.filter(party__id__among=keys).values_list("source", "external_id"))
    orders = list(Order.objects.filter(party__id__among=keys).values_list("source", "external_id"))
    for source, key in {*known, *orders}:
        RefusedReport.objects.filter(source=source, external_id=key).delete()
    ShopCustomer.objects.filter(party__id__among=keys).update(told={})
    return len(known)


def _forget_descriptions(keys: Keys) -> int:
    """A line's own words may be of somebody ("Cake for Ann"); its product is not."""
    return PurchaseLine.objects.filter(purchase__party__id__among=keys).exclude(description="").update(description="")


def register() -> None:
    why = _("Accounts have to be kept, and to know what they like.")
    stays = _("Every purchase with its day and amount, of nobody any more: the sums are as before.")
    for name, label, rows, erase in (
        ("purchases", _("Purchases"), _purchases, None),
        ("purchase_lines", _("What was in them"), _lines, _forget_descriptions),
        ("orders", _("Orders"), _orders, None),
        ("order_lines", _("What was in the orders"), _order_lines, _forget_order_lines),
        ("returns", _("What was given back"), _returns, _forget_reasons),
        ("shop_customers", _("What shops call them"), _shop_customers, _forget_shop_customers),
        ("purchase_figures", _("Purchases added up"), _figures, None),
    ):
        datasets.add(Dataset.of_rows(name, label, why, rows, erase, stays))
