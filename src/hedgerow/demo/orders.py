"""Orders of the bakery's web shop: collected, delivered, one returned at the market; and what is sold where in the list."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from hedgerow.demo.shoppers import Basket
from hedgerow.demo.times import at
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.network.models import Party
from hedgerow.sales import operations as sales
from hedgerow.sales.models import Order, Product
from hedgerow.sales.operations import Fulfilment, OrderState, ReportedLine, ReportedOrder, ReturnedLine

ORDERS = 40
DELIVERY = 350
SHOP, STALL = "Hallowbridge shop", "Saturday market"
_WAYS = (Fulfilment.COLLECTION, Fulfilment.DELIVERY, Fulfilment.COLLECTION)
_CATEGORIES = {
    "Bread": ("Dark rye", "Country sourdough", "Rosemary focaccia", "Seeded loaf", "Baguette", "Oat bread", "Harvest loaf"),
    "Pastry": ("Butter croissant", "Almond croissant", "Cinnamon bun", "Cardamom knot", "Plum galette", "Hot cross bun"),
    "Savoury": ("Cheese scone", "Sausage roll"),
    "Drinks": ("Oat latte", "Flat white", "Tea", "Hot chocolate"),
    "For the larder": ("Stollen", "Jar of starter", "Granola"),
    "Classes": ("Bread class",),
}  # fmt: skip


def note_all(actor: Actor, bought: Sequence[tuple[UUID, Basket]], workspace: Workspace, source: str) -> None:
    """The last one is still open; the one before it had its first thing brought back to the market."""
    parties = {party.pk: party for party in Party.objects.filter(pk__in={key for key, _basket in bought})}
    for number, (key, basket) in enumerate(bought, 1001):
        is_open = number == 1000 + len(bought)
        report = _report(basket, number, workspace, source, is_open=is_open)
        sales.record_order(actor=actor, report=report, party=parties[key])
    _bring_back(actor, source, f"web-{1000 + len(bought) - 1}")
    for category, names in _CATEGORIES.items():
        keys = list(Product.objects.filter(name__in=names).values_list("pk", flat=True))
        sales.set_category(actor=actor, product_ids=keys, category=category)


def _report(basket: Basket, number: int, workspace: Workspace, source: str, *, is_open: bool) -> ReportedOrder:
    way = _WAYS[number % len(_WAYS)]
    delivery = DELIVERY if way is Fulfilment.DELIVERY else 0
    placed = at(basket.day, basket.minute, workspace.time_zone)
    lines = enumerate(basket.lines, 1)
    return ReportedOrder(
        source=source,
        external_id=f"web-{number}",
        version=1,
        placed_at=placed,
        paid_at=None if is_open else placed,
        currency=workspace.currency,
        total_minor=basket.pence + delivery,
        state=OrderState.OPEN if is_open else OrderState.PAID,
        number=f"#{number}",
        delivery_minor=delivery,
        fulfilment=way,
        place="" if delivery else SHOP,
        lines=tuple(ReportedLine(str(place), name, pence, count * 1000) for place, (name, count, pence) in lines),
    )


def _bring_back(actor: Actor, source: str, key: str) -> None:
    order = Order.objects.get(source=source, external_id=key)
    line = order.lines.all()[0]
    sales.record_return(
        actor=actor,
        order=order,
        amount_minor=line.amount_minor,
        lines=[ReturnedLine(line.key, line.quantity_milli, line.amount_minor)],
        at=order.placed_at + timedelta(hours=3),
        channel="event",
        place=STALL,
        reason="Not the one that was ordered",
    )
