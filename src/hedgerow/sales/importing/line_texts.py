"""Lines of an order as exports of WooCommerce write them into one cell: `name:Rye bread|quantity:2|total:9.00`.

Several stand behind each other with a semicolon between them, or in a column each.
"""

from collections.abc import Iterator
from functools import lru_cache

from hedgerow.kernel import money
from hedgerow.sales.importing.amounts import LARGEST, POINT, parse_quantity, scaled
from hedgerow.sales.importing.purchase_drafts import LineDraft

_ONE = 1000
_LONGEST = 4000


@lru_cache(maxsize=4096)
def lines_of(cell: str, currency: str) -> tuple[LineDraft, ...]:
    """What cannot be read is left out: a line is a detail of an order, whose amount stands elsewhere."""
    return tuple(_lines(cell, currency)) if len(cell) <= _LONGEST else ()


def _lines(cell: str, currency: str) -> Iterator[LineDraft]:
    for written in cell.split(";"):
        pairs = dict(_pair(part) for part in written.split("|") if ":" in part)
        name, quantity = pairs.get("name", ""), parse_quantity(pairs.get("quantity", ""), POINT)
        if name and quantity is not None:
            yield LineDraft(name[:200], quantity, _charged(pairs, currency), pairs.get("sku", "")[:120])
        elif name:
            yield LineDraft(name[:200], _ONE, _charged(pairs, currency), pairs.get("sku", "")[:120])


def _pair(part: str) -> tuple[str, str]:
    name, _colon, value = part.partition(":")
    return name.strip().casefold(), value.strip()


def _charged(pairs: dict[str, str], currency: str) -> int | None:
    """With its tax, where the line tells it; None where it tells no sum."""
    found = [_minor(pairs.get(name, ""), currency) for name in ("total", "total_tax")]
    return None if found[0] is None else found[0] + (found[1] or 0)


def _minor(text: str, currency: str) -> int | None:
    """Finer than the currency is (WooCommerce keeps fractions of a cent in lines) is rounded down."""
    whole, point, fraction = text.partition(POINT)
    digits = money.exponent(currency)
    minor = scaled(f"{whole}{point}{fraction[:digits]}", POINT, digits) if whole.isdecimal() else None
    return minor if minor is not None and 0 <= minor <= LARGEST else None
