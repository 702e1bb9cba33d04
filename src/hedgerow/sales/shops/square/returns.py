"""What came back, as Square tells it: in an order of its own, with the lines of the sale that it takes back."""

from collections.abc import Sequence

from hedgerow.kernel.money import largest_remainder
from hedgerow.sales.reports import ReturnedLine
from hedgerow.sales.shops.adapter import Reading
from hedgerow.sales.shops.amounts import milli, whole_minor
from hedgerow.sales.shops.reading import Parts, needed, part, parts, text


def is_return(order: Parts) -> bool:
    """Where something is bought in exchange, it is a sale as well."""
    return bool(parts(order, "returns")) and not parts(order, "line_items")


def return_reading(order: Parts) -> Reading:
    """No sale. Files may call the refund by this order's name; its money is told by the refund's own message."""
    sold = (text(one, "source_order_id") for one in parts(order, "returns"))
    return Reading(names=tuple((needed(order, "id"), name) for name in sold if name)[:1], unused="no_sale")


def lines_of(order: Parts, sale: str, amount: int) -> tuple[ReturnedLine, ...]:
    """What came back of the lines of `sale`; nothing where a sum was given back.

    A return that was paid back in several parts is one order with several refunds: each has its share of every line.
    """
    found = [
        ReturnedLine(key, milli(line, "quantity"), abs(whole_minor(part(line, "total_money"), "amount")))
        for one in parts(order, "returns")
        if text(one, "source_order_id") in {"", sale}
        for line in parts(one, "return_line_items")
        if (key := text(line, "source_line_item_uid"))
    ]
    return tuple(found) if len(parts(order, "refunds")) < 2 else _shares(found, amount)


def _shares(lines: Sequence[ReturnedLine], amount: int) -> tuple[ReturnedLine, ...]:
    whole = sum(line.amount_minor for line in lines)
    if amount >= whole:
        return tuple(lines)
    amounts = largest_remainder(amount, [line.amount_minor for line in lines])
    return tuple(
        ReturnedLine(line.line_key, line.quantity_milli * amount // whole, minor)
        for line, minor in zip(lines, amounts, strict=True)
    )
