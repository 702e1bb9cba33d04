"""Quantities: whole thousandths inside, as people write them outside."""

from decimal import Decimal

from hedgerow.kernel.numbers import read_plain, read_units

MOST_MILLI = 10**15
_THOUSANDTHS = 3


def read_milli(text: str, *, most: int = MOST_MILLI, field: str = "quantity") -> int | None:
    """What a person typed, as thousandths; None for nothing. Raises as `numbers.read_units` does."""
    return read_units(text, _THOUSANDTHS, most=most, field=field)


def plain_milli(text: str) -> int:
    """What a program wrote, as "1250.5". Raises NumberUnreadable."""
    return read_plain(text, _THOUSANDTHS)


def major(milli: int) -> Decimal:
    """2500 as 2.5: without needless zeros, and never as 1E+3."""
    value = Decimal(milli).scaleb(-_THOUSANDTHS)
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
