"""What shops sent about a party: it goes with who is erased; the figures that were made of it stay elsewhere."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext_lazy as _

from hedgerow.network.registries import Dataset, Keys, datasets
from hedgerow.sales.models import DeliverySubject, Order, ShopCustomer, ShopDelivery, Subject

_COLUMNS = ("pk", "connection__name", "topic", "external_id", "sent_at", "received_at", "state")


def _about(keys: Keys) -> "QuerySet[ShopDelivery]":
    """Messages about her orders, and about the customers that shops know her as."""
    hers = {"party__id__among": keys, "source": OuterRef("source"), "external_id": OuterRef("external_id")}
    of_orders = DeliverySubject.objects.filter(Exists(Order.objects.filter(**hers)), kind=Subject.ORDER)
    of_her = DeliverySubject.objects.filter(Exists(ShopCustomer.objects.filter(**hers)), kind=Subject.CUSTOMER)
    named = DeliverySubject.objects.filter(
        kind=Subject.CUSTOMER,
        source=OuterRef("source"),
        external_id=OuterRef("external_id"),
        delivery__in=of_orders.values("delivery"),
    ).exclude(external_id="")
    of_named = DeliverySubject.objects.filter(Exists(named), kind=Subject.CUSTOMER)
    found = {key for rows in (of_orders, of_her, of_named) for key in rows.values_list("delivery", flat=True)}
    return ShopDelivery.objects.filter(pk__among=list(found)).order_by("pk")


def _rows(keys: Keys) -> Iterable[Mapping[str, Any]]:
    rows: Iterable[Mapping[str, Any]] = _about(keys).values(*_COLUMNS)
    return rows


def _count(keys: Keys) -> int:
    return _about(keys).count()


def _erase(keys: Keys) -> int:
    """That something came stays; what it said does not."""
    return _about(keys).update(body=None, headers={}, told=[])


def register() -> None:
    datasets.add(
        Dataset(
            "shop_messages",
            _("What shops sent about them"),
            _("To read it again when something was misunderstood."),
            _rows,
            _count,
            _erase,
            stays=_("That a message came, without what it said."),
        )
    )
