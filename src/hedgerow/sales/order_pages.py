"""What the page of an order says, in words and amounts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from hedgerow.kernel.errors import Text
from hedgerow.kernel.money import Money
from hedgerow.sales.models import Fulfilment, HeldBecause, Order, OrderLine, OrderState, Return, ReturnState
from hedgerow.sales.order_words import HAND, channel_word, quantity, source_word
from hedgerow.web import formats


@dataclass(frozen=True, slots=True)
class LineShown:
    line: OrderLine
    quantity: str
    amount: str
    discount: str


@dataclass(frozen=True, slots=True)
class ReturnShown:
    """`place` is said where it is another than the order's; `waits` why not all of it counts."""

    back: Return
    amount: str
    state: Text
    when: str
    place: str
    lines: Sequence[str]
    waits: Text
    is_by_hand: bool


def _money(minor: int, currency: str) -> str:
    return formats.money(Money(minor, currency))


def lines_of(order: Order, lines: Sequence[OrderLine]) -> list[LineShown]:
    return [
        LineShown(
            line,
            quantity(line.quantity_milli),
            _money(line.amount_minor, order.currency),
            _money(line.discount_minor, order.currency) if line.discount_minor else "",
        )
        for line in lines
    ]


def sums_of(order: Order, lines: Sequence[OrderLine], backs: Sequence[Return]) -> list[tuple[Text, str, bool]]:
    """(what, how much, whether it is a sum): from the lines to what is left of what was paid."""
    rows: list[tuple[Text, int, bool]] = [
        (_("Delivery"), order.delivery_minor, False),
        (_("Tip"), order.tip_minor, False),
    ]
    other = order.total_minor - sum(line.amount_minor for line in lines) - order.delivery_minor - order.tip_minor
    if lines:
        rows.append((_("Everything else"), other, False))
    given = sum(back.counted_minor for back in backs)
    found = [(label, _money(minor, order.currency), strong) for label, minor, strong in rows if minor]
    found.append((_("Total"), _money(order.total_minor, order.currency), True))
    for label, minor in ((_("of which tax"), order.tax_minor), (_("after a discount of"), order.discount_minor)):
        if minor:
            found.append((label, _money(minor, order.currency), False))
    if given:
        found.append((_("Given back"), _money(-given, order.currency), False))
        found.append((_("What is left"), _money(order.total_minor - given, order.currency), True))
    return found


def facts(order: Order) -> list[tuple[Text, str]]:
    """Where it was, how it reached them, and how we know."""
    told = source_word(order.source)
    rows: list[tuple[Text, Text]] = [
        (_("Ordered"), formats.moment(order.placed_at)),
        (_("Paid"), formats.moment(order.paid_at) if order.paid_at and order.state == OrderState.PAID else ""),
        (_("Channel"), channel_word(order.channel)),
        (_("Handed over"), Fulfilment(order.fulfilment).label if order.fulfilment else ""),
        (_("Place"), order.place),
        (_("Came from"), told),
        (_("Its number there"), order.external_id if order.source != HAND else ""),
        (_("Last told"), formats.moment(order.told_at)),
        (_("In a file too"), _("Yes; it counts once.") if order.is_in_file else ""),
    ]
    return [(label, str(text)) for label, text in rows if text]


def returns_of(order: Order, backs: Sequence[Return], lines: Sequence[OrderLine]) -> list[ReturnShown]:
    names = {line.key: line.product.name if line.product else line.description for line in lines}
    return [
        ReturnShown(
            back=back,
            amount=_money(back.amount_minor, back.currency),
            state=ReturnState(back.state).label,
            when=formats.day(back.day, "medium"),
            place=_elsewhere(order, back),
            lines=_came_back(back, names),
            waits=HeldBecause(back.waits_because).label if back.waits_because else "",
            is_by_hand=back.source == HAND or back.external_id.startswith(f"{HAND}:"),
        )
        for back in backs
    ]


def _elsewhere(order: Order, back: Return) -> str:
    parts = []
    if back.channel and back.channel != order.channel:
        parts.append(str(channel_word(back.channel)))
    if back.place and back.place != order.place:
        parts.append(back.place)
    return ", ".join(parts)


def _came_back(back: Return, names: Mapping[str, str]) -> list[str]:
    return [
        _("%(quantity)s × %(product)s") % {"quantity": quantity(one.quantity_milli), "product": names[one.line_key]}
        if one.quantity_milli
        else names[one.line_key]
        for one in back.lines.all()
        if names.get(one.line_key)
    ]
