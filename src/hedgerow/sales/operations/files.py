"""A sale that both its shop and that shop's own export tell: one sale, whichever comes first."""

from collections.abc import Sequence

from django.db.models import Q

from hedgerow.kernel.ids import earliest_key
from hedgerow.sales.events import Because
from hedgerow.sales.models import Order, OrderState, Purchase, Return
from hedgerow.sales.operations.changes import Changes
from hedgerow.sales.operations.order_names import names_of, own_names_of
from hedgerow.sales.operations.settling import REFUND

RETURN = f"{REFUND}#"
"""In the key of a return's purchase; a file's sums have none."""


# house: operation-shape: looks and changes nothing
def sources_of(source: str) -> tuple[str, ...]:
    """Under which names a shop's exports stand in the record: its own, and its program's."""
    return tuple(dict.fromkeys((source, source.partition(":")[0])))


# house: operation-shape: a step of taking reports, in its transaction
def adopt(order: Order) -> None:
    """The purchase that a file told of this order before becomes the order's own.

    A file counts what was paid: an order that its shop told before it was paid is paid.
    """
    rows = Purchase.objects.filter(
        source__in=sources_of(order.source), external_id__in=names_of(order), amount_minor__gte=0
    )
    own = rows.filter(currency=order.currency).order_by("pk")
    found = own.filter(external_id=order.external_id).first() or own.first()
    if found is None or Order.objects.filter(purchase=found).exists():
        return
    order.purchase, order.is_in_file = found, found.brought_by_id is not None
    if order.party_id is None:
        order.party_id = found.party_id
    if order.state == OrderState.OPEN and order.is_in_file:
        order.state, order.paid_at = OrderState.PAID, found.purchased_at
    order.save(update_fields=["purchase", "party", "state", "paid_at", "is_in_file"])


# house: operation-shape: looks and changes nothing
def refunds_of(order: Order, paid: Purchase) -> list[Purchase]:
    """What files told was given back for it, in sums that no return is known of; the latest first.

    A till makes an order of its own for what comes back, under whose name a file may tell it: its message said so.
    """
    told = Q()
    for name in (paid.external_id, *own_names_of(order)):
        told |= Q(external_id__startswith=f"{name}{REFUND}")
    rows = Purchase.objects.filter(told, source=paid.source, amount_minor__lt=0)
    return list(rows.exclude(external_id__contains=RETURN).order_by("-pk"))


def _sums(order: Order) -> list[Purchase]:
    return refunds_of(order, order.purchase) if order.is_in_file and order.purchase is not None else []


# house: operation-shape: a step of counting orders, in its transaction
def call_off(order: Order, changes: Changes) -> None:
    for purchase in _sums(order):
        changes.withdraw(order, purchase, Because.CALLED_OFF)


# house: operation-shape: as above
def give_to(order: Order, changes: Changes) -> None:
    for purchase in _sums(order):
        changes.give(order, purchase, order.party_id)


# house: operation-shape: as above
def yield_to_shop(order: Order, backs: Sequence[Return], changes: Changes) -> None:
    """Returns that a file has in its sums already are counted once: as the shop tells them.

    A file knows what was given back before it was brought here, and no later. In all, no more counts than was paid.
    """
    sums = _sums(order)
    for back in backs if sums else ():
        if back.purchase is None and back.counted_minor:
            known = [purchase for purchase in sums if purchase.pk >= earliest_key(back.returned_at)]
            _lessen(order, known, back.counted_minor, changes)
    given = sum(back.counted_minor for back in backs) - sum(purchase.amount_minor for purchase in sums)
    _lessen(order, sums, max(given - order.total_minor, 0), changes)


def _lessen(order: Order, sums: Sequence[Purchase], minor: int, changes: Changes) -> None:
    for purchase in sums:
        less = min(minor, -purchase.amount_minor)
        minor -= less
        if less and purchase.amount_minor + less:
            changes.correct(order, purchase, purchase.amount_minor + less, Because.TOLD_TWICE)
        elif less:
            changes.withdraw(order, purchase, Because.TOLD_TWICE)
            purchase.amount_minor = 0
