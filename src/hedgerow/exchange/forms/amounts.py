"""Amounts of money as people type them."""

import re
from decimal import Decimal

from hedgerow.exchange.errors import AmountTooLarge, NotAnAmount
from hedgerow.exchange.models.flows import MOST
from hedgerow.kernel.money import to_minor

_AMOUNT = re.compile(r"\d{1,30}(\.\d{1,4})?", re.ASCII)
_GROUPED = re.compile(r"\d{1,3}(,\d{3})+(\.\d+)?", re.ASCII)
_MOST_DIGITS = 14


def read_minor(text: str, currency: str) -> int | None:
    """ "12", "12.50", "12,50" and "1,250.00" in minor units; None for nothing. Raises NotAnAmount, AmountTooLarge."""
    bare = "".join(text.split())
    if not bare:
        return None
    bare = bare.replace(",", "") if _GROUPED.fullmatch(bare) else bare.replace(",", ".", 1)
    if not _AMOUNT.fullmatch(bare):
        raise NotAnAmount(field="worth")
    if len(bare.partition(".")[0]) > _MOST_DIGITS or (minor := to_minor(Decimal(bare), currency)) > MOST:
        raise AmountTooLarge(field="worth")
    return minor
