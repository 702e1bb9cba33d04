"""Are the figures what the purchases add up to?"""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Count, Max, Min, Q, QuerySet, Sum

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.sales.models import CustomerFigures, Purchase
from hedgerow.sales.permissions import Permission
from hedgerow.timeline import operations as timeline

_Key = tuple[UUID, str]
_Figures = tuple[int, int, date, date]


# house: operation-shape: looks and changes nothing; asked by the command line and the tests
def verify_figures() -> list[str]:
    """Differences between the projection and the purchases, in words; empty when all is well."""
    counted, kept = _counted(Purchase.objects.all()), _kept()
    differing = [key for key in sorted(counted.keys() | kept.keys()) if counted.get(key) != kept.get(key)]
    return [_in_words(key, counted, kept) for key in differing]


def _in_words(key: _Key, counted: dict[_Key, _Figures], kept: dict[_Key, _Figures]) -> str:
    return f"party {key[0]} in {key[1]}: purchases say {counted.get(key)}, figures say {kept.get(key)}"


# house: operation-shape: a step of the projection's rebuild, which asks for the permission
def settle_figures(parties: Sequence[UUID], *, changes: bool) -> list[str]:
    """Compare the figures of these parties with their purchases and, if asked, put right what differs; in words.

    Nothing is sold meanwhile: a sale takes its turn on the log first, and so does this.
    """
    with transaction.atomic():
        timeline.take_turn()
        counted = _counted(Purchase.objects.filter(party__id__among=parties))
        kept = _figures(CustomerFigures.objects.filter(party__id__among=parties))
        differing = [key for key in sorted(counted.keys() | kept.keys()) if counted.get(key) != kept.get(key)]
        if differing and changes:
            add_up_anew(list({party for party, _currency in differing}))
    return [_in_words(key, counted, kept) for key in differing]


@transaction.atomic
def rebuild_figures(*, actor: Actor) -> int:
    """Make the projection anew from the purchases; returns how many customers it has."""
    require(actor, Permission.RECORD_SALES)
    CustomerFigures.objects.all().delete()
    return _insert(_counted(Purchase.objects.all()))


# house: operation-shape: part of a merge, which has asked for the right and records it
def add_up_anew(parties: Sequence[UUID]) -> None:
    """The figures of these parties from their purchases; part of an operation that gave them to others."""
    CustomerFigures.objects.filter(party_id__in=parties).delete()
    _insert(_counted(Purchase.objects.filter(party_id__in=parties)))


def _insert(counted: dict[_Key, _Figures]) -> int:
    rows = [
        CustomerFigures(
            party_id=party, currency=currency, purchases=count, amount_minor=amount, first_day=first, last_day=last
        )
        for (party, currency), (count, amount, first, last) in counted.items()
    ]
    CustomerFigures.objects.bulk_create(rows, batch_size=1000)
    return len(rows)


def _counted(purchases: "QuerySet[Purchase]") -> dict[_Key, _Figures]:
    groups: Any = purchases.exclude(party=None).values_list("party_id", "currency")
    rows = groups.annotate(
        n=Count("pk", filter=Q(amount_minor__gte=0)), total=Sum("amount_minor"), first=Min("day"), last=Max("day")
    )
    return {(party, currency): (n, total, first, last) for party, currency, n, total, first, last in rows.order_by()}


def _kept() -> dict[_Key, _Figures]:
    return _figures(CustomerFigures.objects.all())


def _figures(figures: "QuerySet[CustomerFigures]") -> dict[_Key, _Figures]:
    rows = figures.values_list("party_id", "currency", "purchases", "amount_minor", "first_day", "last_day")
    return {(party, currency): (n, total, first, last) for party, currency, n, total, first, last in rows}
