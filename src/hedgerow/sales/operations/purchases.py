"""Purchases into the record: activity, purchase, lines, and the customer's figures, in one transaction."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import transaction

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.bulk import insert_rows
from hedgerow.kernel.ids import uuid7s
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require
from hedgerow.sales import events
from hedgerow.sales.drafts import NewLine, NewPurchase
from hedgerow.sales.models import Product, Purchase, PurchaseLine, WithdrawnSale
from hedgerow.sales.operations.catalogue import products_of
from hedgerow.sales.operations.figures import Sale, add_to_figures
from hedgerow.sales.permissions import Permission
from hedgerow.sales.reports import ReportedLine
from hedgerow.timeline import operations as timeline

_PURCHASE = (
    "id party activity_id purchased_at day currency amount_minor channel source external_id brought_by place fulfilment"
).split()
_LINE = "id purchase product description quantity_milli amount_minor".split()


@dataclass(frozen=True, slots=True)
class PurchasesRecorded:
    """`repeated` were recorded already and changed nothing; `amounts` are minor units per currency of the new ones."""

    new: int
    repeated: int
    amounts: Mapping[str, int]


@transaction.atomic
def record_purchases(*, actor: Actor, purchases: Sequence[NewPurchase]) -> PurchasesRecorded:
    """Record purchases in bulk; one already recorded (same source and id) is left out.

    Facts lock first, so no race doubles a sale.
    """
    require(actor, Permission.RECORD_SALES)
    keys = uuid7s(len(purchases))
    times = _times_withdrawn(purchases)
    facts = (
        events.purchase_made(purchase, key, times.get((purchase.source, purchase.external_id), 0))
        for purchase, key in zip(purchases, keys, strict=True)
    )
    recorded = timeline.record(actor, *facts)
    new = set(recorded.ids)
    fresh = [(key, purchase) for key, purchase in zip(keys, purchases, strict=True) if key in new]
    zone = ZoneInfo(Workspace.objects.values_list("time_zone", flat=True).get(pk=actor.workspace_id))
    sales = [Sale(p.party_id, p.currency, p.amount_minor, p.purchased_at.astimezone(zone).date()) for _, p in fresh]
    rows = [_row(key, purchase, sale) for (key, purchase), sale in zip(fresh, sales, strict=True)]
    insert_rows(Purchase, _PURCHASE, rows)
    _insert_lines(fresh)
    add_to_figures(sales)
    amounts = Counter[str]()
    for sale in sales:
        amounts[sale.currency] += sale.amount_minor
    return PurchasesRecorded(len(fresh), recorded.repeated, dict(amounts))


def _row(key: UUID, new: NewPurchase, sale: Sale) -> tuple[object, ...]:
    """In the order of `_PURCHASE`. A purchase has the key of the fact that tells it."""
    told = (key, new.party_id, key, new.purchased_at, sale.day, new.currency, new.amount_minor)
    return (*told, new.channel, new.source, new.external_id, new.brought_by, new.place, new.fulfilment)


def _times_withdrawn(purchases: Sequence[NewPurchase]) -> dict[tuple[str, str], int]:
    """Of those that were taken back before: how often. The turn is taken first, so that nobody takes one back now."""
    if not WithdrawnSale.objects.exists():
        return {}
    timeline.take_turn()
    keys = {purchase.external_id for purchase in purchases if purchase.external_id}
    rows = WithdrawnSale.objects.filter(external_id__among=keys).values_list("source", "external_id", "times")
    return {(source, key): times for source, key, times in rows}


def _insert_lines(fresh: Sequence[tuple[UUID, NewPurchase]]) -> None:
    products = _products(
        {
            line.product.strip()[:200]
            for _, purchase in fresh
            for line in purchase.lines
            if line.product.strip() and line.product_id is None and not _says_more(line)
        }
    )
    sorted_ones = _sorted(fresh)
    lines = [(key, line) for key, purchase in fresh for line in purchase.lines]
    rows = [
        (
            made,
            key,
            line.product_id or sorted_ones.get(_said(line)) or products.get(line.product.strip()[:200].casefold()),
            line.product.strip()[:200],
            line.quantity_milli,
            line.amount_minor,
        )
        for made, (key, line) in zip(uuid7s(len(lines)), lines, strict=True)
    ]
    insert_rows(PurchaseLine, _LINE, rows)


def _says_more(line: NewLine) -> bool:
    return line.product_id is None and bool(line.sku or line.category)


def _said(line: NewLine) -> tuple[str, str, str]:
    return line.product, line.sku, line.category


def _sorted(fresh: Sequence[tuple[UUID, NewPurchase]]) -> dict[tuple[str, str, str], UUID]:
    """Products of lines that say more than a name: an article number, or what the product is sorted under."""
    said = {_said(line): line for _, purchase in fresh for line in purchase.lines if _says_more(line)}
    if not said:
        return {}
    lines = [ReportedLine("", line.product, 0, sku=line.sku, category=line.category) for line in said.values()]
    found = products_of(fresh[0][1].source, lines)
    return {key: product for key, product in zip(said, found, strict=True) if product is not None}


def _products(names: set[str]) -> dict[str, UUID]:
    """Products by casefolded name; unknown names become products."""
    if not names:
        return {}
    wanted = {name.casefold()[:200]: name for name in sorted(names)}
    known = dict(Product.objects.filter(normalised__in=list(wanted)).values_list("normalised", "id"))
    missing = [Product(name=name, normalised=key) for key, name in wanted.items() if key not in known]
    Product.objects.bulk_create(missing, ignore_conflicts=True)
    return {
        **known,
        **dict(Product.objects.filter(normalised__in=[p.normalised for p in missing]).values_list("normalised", "id")),
    }
