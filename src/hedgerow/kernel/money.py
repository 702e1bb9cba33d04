"""Money: integer minor units with an ISO 4217 currency. Never a float; sums never cross currencies."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from babel.numbers import list_currencies
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Invalid

# ISO 4217:2015 table A.1, the currencies whose exponent is not 2.
_EXPONENTS = {
    **dict.fromkeys("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(), 0),
    **dict.fromkeys("BHD IQD JOD KWD LYD OMR TND".split(), 3),
    **dict.fromkeys("CLF UYW".split(), 4),
}
MAX_MINOR = 2**63 - 1


class CurrencyMismatch(Invalid):
    code = "currency_mismatch"
    title = _("Amounts of two currencies cannot be added.")


def exponent(currency: str) -> int:
    """Digits after the point, by ISO 4217 (JPY 0, EUR 2, KWD 3)."""
    return _EXPONENTS.get(currency, 2)


def is_currency(code: str) -> bool:
    return len(code) == 3 and code in list_currencies()


@dataclass(frozen=True, slots=True, order=False)
class Money:
    """`minor` counts the smallest unit: Money(1340, "GBP") is £13.40."""

    minor: int
    currency: str

    def __add__(self, other: "Money") -> "Money":
        self._same(other)
        return Money(self.minor + other.minor, self.currency)

    def __sub__(self, other: "Money") -> "Money":
        self._same(other)
        return Money(self.minor - other.minor, self.currency)

    def __neg__(self) -> "Money":
        return Money(-self.minor, self.currency)

    @property
    def major(self) -> Decimal:
        return Decimal(self.minor).scaleb(-exponent(self.currency))

    def split(self, weights: Sequence[int]) -> "list[Money]":
        """Shares by weight, by largest remainder: the parts always add up to the whole."""
        return [Money(part, self.currency) for part in largest_remainder(self.minor, weights)]

    def _same(self, other: "Money") -> None:
        if self.currency != other.currency:
            raise CurrencyMismatch


def to_minor(amount: Decimal, currency: str) -> int:
    """Decimal major units to minor units, half up. Raises Invalid past 64 bits."""
    minor = int(amount.scaleb(exponent(currency)).quantize(Decimal(1), rounding=ROUND_HALF_UP))
    if abs(minor) > MAX_MINOR:
        raise Invalid(_("That amount is too large."))
    return minor


def rounded(whole: int, by: int) -> int:
    """A quotient, half away from zero, in whole numbers."""
    size = (2 * abs(whole) + by) // (2 * by)
    return -size if whole < 0 else size


def largest_remainder(total: int, weights: Sequence[int]) -> list[int]:
    """Split `total` in proportion to non-negative `weights` (Hamilton's method); ties go to the earlier share."""
    whole = sum(weights)
    if whole <= 0 or min(weights) < 0:
        raise ValueError("weights must be non-negative and not all zero")
    sign, size = (-1, -total) if total < 0 else (1, total)
    shares = [size * weight // whole for weight in weights]
    remainders = sorted(range(len(weights)), key=lambda i: (-(size * weights[i] % whole), i))
    for i in remainders[: size - sum(shares)]:
        shares[i] += 1
    return [sign * share for share in shares]
