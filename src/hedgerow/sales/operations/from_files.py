"""An order that only a file of its shop told, of which the shop now says that money was given back."""

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.sales.models import Order, OrderState, Purchase, Return
from hedgerow.sales.operations import files
from hedgerow.sales.operations.counting import count_orders
from hedgerow.sales.operations.order_names import theirs


# house: operation-shape: a step of taking reports, in its transaction, which holds the log
def order_of_file(actor: Actor, source: str, key: str) -> Order | None:
    """The order, as old as can be: whatever its shop tells of it is newer. None where no file told it either."""
    sales = Purchase.objects.filter(source__in=files.sources_of(source), external_id=key, amount_minor__gte=0)
    sold = sales.exclude(pk__in=Order.objects.filter(purchase__isnull=False).values("purchase")).first()
    if sold is None:
        return None
    now = clock.now()
    return Order.objects.create(
        source=source,
        external_id=key,
        state=OrderState.PAID,
        placed_at=sold.purchased_at,
        paid_at=sold.purchased_at,
        day=sold.day,
        currency=sold.currency,
        total_minor=sold.amount_minor,
        channel=sold.channel,
        place=sold.place,
        fulfilment=sold.fulfilment,
        party_id=sold.party_id,
        purchase=sold,
        is_in_file=True,
        first_told_at=now,
        told_at=now,
        told_by=actor.reference[:80],
    )


# house: operation-shape: a step of an import, in its transaction
def count_returns_of(actor: Actor, source: str, keys: Iterable[str], zone: ZoneInfo) -> None:
    """Returns that were told before the file brought their sale count now."""
    waiting = Return.objects.filter(theirs(source), order=None, order_key__in=sorted(set(keys)))
    orders: dict[tuple[str, str], Order | None] = {}
    for back in waiting.order_by("pk"):
        name = back.source, back.order_key
        if name not in orders:
            orders[name] = order_of_file(actor, *name)
        if (order := orders[name]) is not None:
            back.order = order
            back.save(update_fields=["order"])
    found = [order for order in orders.values() if order is not None]
    if found:
        count_orders(actor, found, zone)
