"""Whole figures as they are typed, and days."""

from decimal import Decimal


def whole(number: Decimal | None, digits: int) -> int | None:
    """So many digits after the point as a whole number."""
    return None if number is None else int(number.scaleb(digits))


def typed(figure: int | None, digits: int) -> Decimal | None:
    """What `whole` made of it, as it was typed."""
    if figure is None:
        return None
    number = Decimal(figure).scaleb(-digits)
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number.normalize()
