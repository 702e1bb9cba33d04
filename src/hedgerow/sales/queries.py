"""Sales as figures: per day, per customer, and one customer's purchases."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Count, F, Sum

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.kernel.prepared import Prepared
from hedgerow.sales.models import CustomerFigures, Purchase, PurchaseLine
from hedgerow.sales.permissions import Permission

_FIGURES = Prepared(
    lambda parties: CustomerFigures.objects.filter(party_id__in=parties, currency=F("workspace__currency"))
)


def totals() -> dict[str, Any]:
    """For `hedgerow totals`: purchases, and amounts in minor units per currency."""
    rows = Purchase.objects.order_by().values_list("currency").annotate(n=Count("pk"), total=Sum("amount_minor"))
    found = list(rows)
    return {"purchases": sum(n for _, n, _ in found), "amounts": {currency: total for currency, _, total in found}}


def figures_of(actor: Actor, parties: Iterable[UUID]) -> dict[UUID, CustomerFigures]:
    """What these customers' purchases add up to, in the workspace's currency."""
    require(actor, Permission.VIEW_SALES)
    return {row.party_id: row for row in _FIGURES(list(parties))}


def figures_of_party(actor: Actor, party: UUID) -> list[CustomerFigures]:
    """What one party's purchases add up to, the currency with most purchases first."""
    require(actor, Permission.VIEW_SALES)
    return list(CustomerFigures.objects.filter(party_id=party).order_by("-purchases", "currency"))


def latest_purchases(actor: Actor, party: UUID, currency: str, limit: int) -> list[Purchase]:
    """One party's purchases in one currency, the latest first."""
    require(actor, Permission.VIEW_SALES)
    rows = Purchase.objects.filter(party_id=party, currency=currency)
    return list(rows.order_by("-day", "-purchased_at", "-id")[:limit])


def favourites(actor: Actor, purchases: Iterable[UUID], limit: int) -> list[str]:
    """Names of the products that are in most of these purchases."""
    require(actor, Permission.VIEW_SALES)
    lines = PurchaseLine.objects.filter(purchase_id__in=list(purchases), product__isnull=False).order_by()
    counted = lines.values_list("product__name").annotate(n=Count("purchase_id", distinct=True))
    return [name for name, _n in counted.order_by("-n", "product__name")[:limit]]


def customer_figures(actor: Actor, currency: str) -> list[tuple[UUID, int, int, date, date]]:
    """Every customer of a currency: (party, purchases, amount in minor units, first day, last day), by party."""
    require(actor, Permission.VIEW_SALES)
    rows = CustomerFigures.objects.filter(currency=currency).order_by("party_id")
    return list(rows.values_list("party_id", "purchases", "amount_minor", "first_day", "last_day"))


def daily_amounts(actor: Actor, currency: str) -> list[tuple[date, int, int]]:
    """(day, amount in minor units, purchases), days without any left out, in order."""
    require(actor, Permission.VIEW_SALES)
    rows = Purchase.objects.filter(currency=currency).order_by("day").values_list("day")
    return list(rows.annotate(total=Sum("amount_minor"), n=Count("pk")))


def visit_days(actor: Actor, currency: str) -> list[tuple[UUID, date]]:
    """Distinct (party, day) pairs in order: what cadence and cohorts are computed from."""
    require(actor, Permission.VIEW_SALES)
    rows = Purchase.objects.filter(currency=currency, party__isnull=False).order_by("party_id", "day")
    return list(rows.values_list("party_id", "day").distinct())
