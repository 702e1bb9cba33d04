"""Stripe's smallest units are those of ISO 4217 but for a few currencies (docs.stripe.com/currencies, special cases).

It counts the króna and the Ugandan shilling in hundredths, which neither has any more, and the ariary in wholes.
"""

from hedgerow.kernel import money
from hedgerow.sales.shops.amounts import whole_minor
from hedgerow.sales.shops.reading import Parts

_POWERS = (1, 10, 100)
_DIGITS = {"ISK": 2, "UGX": 2, "MGA": 0}


def minor(of: Parts, name: str, currency: str) -> int:
    """Stripe's number in our minor units. What falls under them (it refuses such amounts itself) is rounded half up."""
    return _in_ours(max(0, whole_minor(of, name)), currency)


def _in_ours(amount: int, currency: str) -> int:
    ours = money.exponent(currency)
    theirs: int = _DIGITS.get(currency, ours)
    if theirs <= ours:
        return amount * _POWERS[ours - theirs]
    unit = _POWERS[theirs - ours]
    return (amount + unit // 2) // unit
