"""A party's latest orders on their page, each with its lines and returns."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Text
from hedgerow.kernel.money import Money
from hedgerow.network.models import Party
from hedgerow.sales import order_queries as queries
from hedgerow.sales.models import Fulfilment, Order, OrderState, Return
from hedgerow.sales.order_words import HAND, channel_word, quantity
from hedgerow.sales.permissions import Permission
from hedgerow.web import formats

LATEST, LINES = 5, 4


@dataclass(frozen=True, slots=True)
class OrderShown:
    order: Order
    name: str
    state: Text
    amount: str
    lines: str
    went: str
    returns: Sequence[str]


def orders_shown(actor: Actor, party: Party) -> list[OrderShown]:
    if not actor.may(Permission.VIEW_ORDERS):
        return []
    return [_shown(order) for order in queries.orders_of(actor, party, LATEST)]


def _shown(order: Order) -> OrderShown:
    number = order.number or order.external_id
    return OrderShown(
        order=order,
        name=_("Sale") if order.source == HAND else _("Order %(number)s") % {"number": number},
        state=OrderState(order.state).label,
        amount=formats.money(Money(order.total_minor, order.currency)),
        lines=_lines(order),
        went=" · ".join(filter(None, (_how(order), order.place))),
        returns=[_back(order, back) for back in order.returns.all() if back.counted_minor],
    )


def _how(order: Order) -> str:
    how = Fulfilment(order.fulfilment).label if order.fulfilment else channel_word(order.channel)
    return str(how)


def _lines(order: Order) -> str:
    lines = list(order.lines.all())
    said = [
        _("%(quantity)s × %(product)s")
        % {"quantity": quantity(one.quantity_milli), "product": one.product.name if one.product else one.description}
        for one in lines[:LINES]
    ]
    return ", ".join([*said, "…"] if len(lines) > LINES else said)


def _back(order: Order, back: Return) -> str:
    said = {
        "amount": formats.money(Money(back.counted_minor, back.currency)),
        "day": formats.day(back.day, "medium"),
        "place": back.place,
    }
    if back.place and back.place != order.place:
        return _("%(amount)s given back on %(day)s, elsewhere: %(place)s") % said
    return _("%(amount)s given back on %(day)s") % said
