"""Quantities: whole thousandths inside, as people write them outside."""

import re
from decimal import Decimal

from hedgerow.exchange.errors import AmountTooLarge, NotAnAmount
from hedgerow.exchange.models.flows import MOST

_THOUSANDTHS = 3
_POINTED = re.compile(r"\d{1,30}(\.\d{1,3})?", re.ASCII)
_GROUPED = re.compile(r"\d{1,3}(,\d{3})+(\.\d+)?", re.ASCII)


def read_milli(text: str) -> int | None:
    """ "2.5", "2,5" and "1,250.5" as thousandths; None for nothing typed. Raises NotAnAmount, AmountTooLarge."""
    bare = "".join(text.split())
    if not bare:
        return None
    bare = bare.replace(",", "") if _GROUPED.fullmatch(bare) else bare.replace(",", ".", 1)
    if not _POINTED.fullmatch(bare):
        raise NotAnAmount(field="quantity")
    milli = int(Decimal(bare).scaleb(_THOUSANDTHS))
    if milli > MOST:
        raise AmountTooLarge(field="quantity")
    return milli


def major(milli: int) -> Decimal:
    """2500 as 2.5: without needless zeros, and never as 1E+3."""
    value = Decimal(milli).scaleb(-_THOUSANDTHS)
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
