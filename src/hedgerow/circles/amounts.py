"""Amounts of a circle: whole hundredths inside, as people write and read them outside."""

from decimal import Decimal

from hedgerow.web import formats

EXPONENT = 2


def major(amount: int) -> Decimal:
    return Decimal(amount).scaleb(-EXPONENT)


def plain(amount: int) -> str:
    """For a box that is typed into, and for programs: "12.50"."""
    return f"{major(amount):.2f}"


def said(amount: int, unit: str = "") -> str:
    """For people: "1,250.50 hours". A minus stays with its figures where one reads from right to left."""
    number = formats.apart(formats.number(major(amount), EXPONENT))
    return f"{number} {unit}" if unit else number
