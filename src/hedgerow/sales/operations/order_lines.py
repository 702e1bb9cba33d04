"""An order's lines as those of its purchase, and a return's as those of the money given back."""

from hedgerow.kernel.money import largest_remainder
from hedgerow.sales.drafts import NewLine
from hedgerow.sales.models import Order, OrderLine, Return, ReturnLine


# house: operation-shape: looks and changes nothing
def purchase_lines(order: Order) -> tuple[NewLine, ...]:
    lines = OrderLine.objects.filter(order=order).order_by("position")
    return tuple(NewLine(line.amount_minor, line.quantity_milli, line.description, line.product_id) for line in lines)


# house: operation-shape: looks and changes nothing
def refund_lines(order: Order, back: Return) -> tuple[NewLine, ...]:
    """What came back, as the shop names it; where it names nothing, each line's share of what was given back.

    Delivery and tips have their share too, which is no line's. Where less counts than was told, each line less.
    """
    lines = list(OrderLine.objects.filter(order=order).order_by("position"))
    named = {line.line_key: line for line in ReturnLine.objects.filter(of_return=back)}
    told = [(line, named[line.key]) for line in lines if line.key in named]
    if told:
        amounts = _at_most(back.counted_minor, [came.amount_minor for _line, came in told])
        pairs = [(line, amount, came.quantity_milli) for (line, came), amount in zip(told, amounts, strict=True)]
    else:
        pairs = [(line, amount, 0) for line, amount in zip(lines, _shares(order, lines, back), strict=True)]
    return tuple(
        NewLine(-amount, -quantity, line.description, line.product_id) for line, amount, quantity in pairs if amount
    )


def _at_most(most: int, amounts: list[int]) -> list[int]:
    return largest_remainder(most, amounts) if sum(amounts) > most else amounts


def _shares(order: Order, lines: list[OrderLine], back: Return) -> list[int]:
    weights = [line.amount_minor for line in lines]
    rest = max(order.total_minor - sum(weights), 0)
    if not sum(weights):
        return [0] * len(weights)
    return largest_remainder(back.counted_minor, [*weights, rest])[: len(weights)]
