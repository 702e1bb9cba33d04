"""Whole units of the smallest part, and the decimals that people read."""

from decimal import Decimal

from hedgerow.ledger.errors import AmountNotPositive, AmountTooLarge
from hedgerow.ledger.models import Commodity
from hedgerow.ledger.models.accounts import MOST


def major(amount: int, commodity: Commodity) -> Decimal:
    """1340 pence are 13.40."""
    return Decimal(amount).scaleb(-commodity.exponent)


def minor(amount: Decimal, commodity: Commodity) -> int:
    """Raises AmountNotPositive for more digits than the commodity has, AmountTooLarge."""
    whole = amount.scaleb(commodity.exponent)
    if not whole.is_finite() or whole != whole.to_integral_value():
        raise AmountNotPositive(field="amount")
    if abs(whole) > MOST:
        raise AmountTooLarge(field="amount")
    return int(whole)
