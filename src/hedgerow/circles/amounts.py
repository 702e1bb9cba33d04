"""Amounts of a circle: whole hundredths inside, as people write and read them outside."""

import re
from decimal import Decimal

from hedgerow.circles.errors import AmountUnreadable
from hedgerow.web import formats

EXPONENT = 2
_POINTED = re.compile(r"\d{1,13}(\.\d{1,2})?", re.ASCII)
_GROUPED = re.compile(r"\d{1,3}(,\d{3})+(\.\d+)?", re.ASCII)


def read_amount(text: str, field: str = "amount") -> int:
    """ "2.5", "2,5" and "1,250.50" in hundredths. Raises AmountUnreadable."""
    bare = "".join(text.split())
    bare = bare.replace(",", "") if _GROUPED.fullmatch(bare) else bare.replace(",", ".", 1)
    if not _POINTED.fullmatch(bare):
        raise AmountUnreadable(field=field)
    return int(Decimal(bare).scaleb(EXPONENT))


def major(amount: int) -> Decimal:
    return Decimal(amount).scaleb(-EXPONENT)


def plain(amount: int) -> str:
    """For a box that is typed into, and for programs: "12.50"."""
    return f"{major(amount):.2f}"


def said(amount: int, unit: str = "") -> str:
    """For people: "1,250.50 hours"."""
    number = formats.number(major(amount), EXPONENT)
    return f"{number} {unit}" if unit else number
