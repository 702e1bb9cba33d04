"""What conditions can ask about purchases."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Sum
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Text
from hedgerow.network.registries import (
    WITHIN,
    Ask,
    FieldOption,
    Figure,
    Kind,
    Op,
    Options,
    PartyField,
    Rows,
    Source,
    party_fields,
)
from hedgerow.sales.models import CustomerFigures, Product, Purchase, PurchaseLine
from hedgerow.sales.permissions import Permission

HEADING = _("Purchases")
MOST_PRODUCTS = 500
_OF_LINES = {"category": "product__category__in", "product": "product__normalised__in"}


def _categories() -> Sequence[tuple[str, Text]]:
    named = Product.objects.exclude(category="").order_by("category").values_list("category", flat=True).distinct()
    return [(name, name) for name in named]


def _products() -> Sequence[tuple[str, Text]]:
    return list(Product.objects.order_by("normalised").values_list("normalised", "name")[:MOST_PRODUCTS])


CATEGORY = FieldOption("category", _("Only of the kind"), _("of %(value)s"), choices=_categories)
PRODUCT = FieldOption("product", _("Only of"), _("of %(value)s"), choices=_products)


def _bought(ask: Ask, options: Options) -> "QuerySet[Any]":
    """Purchases, without what was given back."""
    return _purchases(ask, options).filter(amount_minor__gte=0)


def _paid(ask: Ask, options: Options) -> "QuerySet[Any]":
    """What was paid and given back in the workspace's currency; of some products, their lines alone."""
    purchases = _purchases(ask, {key: said for key, said in options.items() if key not in _OF_LINES})
    purchases = purchases.filter(currency=ask.currency)
    wanted = _wanted(options)
    return PurchaseLine.objects.filter(purchase__in=purchases, **wanted) if wanted else purchases


def _wanted(options: Options) -> dict[str, Any]:
    """What lines must be of."""
    return {lookup: options[name] for name, lookup in _OF_LINES.items() if name in options}


def _purchases(ask: Ask, options: Options) -> "QuerySet[Purchase]":
    rows = Purchase.objects.all()
    if "within" in options:
        rows = rows.filter(day__gte=ask.days_ago(options["within"]), day__lte=ask.today)
    if wanted := _wanted(options):
        rows = rows.filter(Exists(PurchaseLine.objects.filter(purchase=OuterRef("pk"), **wanted)))
    return rows


def _figures(ask: Ask, _options: Options) -> "QuerySet[Any]":
    return CustomerFigures.objects.filter(currency=ask.currency)


class _Spent:
    """Money that came in, less what went back: of all time from the figures kept, else added up from the purchases."""

    def fits(self, ask: Ask, kind: Kind, op: Op, value: Any, options: Options) -> Q:
        kept = Figure(_figures, Sum("amount_minor"))
        lines = Figure(_paid, Sum("amount_minor"), party="purchase__party")
        added = lines if _wanted(options) else Figure(_paid, Sum("amount_minor"))
        return (added if options else kept).fits(ask, kind, op, value, options)


class _Times:
    """How often they bought: of all time from the figures kept, else counted."""

    def fits(self, ask: Ask, kind: Kind, op: Op, value: Any, options: Options) -> Q:
        kept = Figure(lambda _ask, _options: CustomerFigures.objects.all(), Sum("purchases"))
        return (Figure(_bought) if options else kept).fits(ask, kind, op, value, options)


def register() -> None:
    for name, label, kind, source, options in (
        ("sales.purchases", _("Purchases"), Kind.NUMBER, _Times(), (WITHIN, PRODUCT, CATEGORY)),
        ("sales.spent", _("Spent"), Kind.MONEY, _Spent(), (WITHIN, PRODUCT, CATEGORY)),
        ("sales.first", _("First purchase"), Kind.DATE, Rows(_figures, "first_day"), ()),
        ("sales.last", _("Last purchase"), Kind.DATE, Rows(_figures, "last_day"), ()),
    ):
        _add(name, label, kind, source, options)


def _add(name: str, label: Text, kind: Kind, source: Source, options: tuple[FieldOption, ...]) -> None:
    is_figure = kind in (Kind.NUMBER, Kind.MONEY)
    party_fields.add(
        PartyField(
            name,
            label,
            kind,
            source,
            HEADING,
            options=options,
            is_always_known=is_figure,
            is_complete=not is_figure,
            permission=Permission.VIEW_SALES,
        )
    )
