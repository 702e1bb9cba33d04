"""Amounts and accounts as people read them."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from hedgerow.kernel.money import Money
from hedgerow.ledger.amounts import major
from hedgerow.ledger.models import Account, Commodity, CommodityKind
from hedgerow.ledger.models.accounts import GIVING
from hedgerow.web import formats


def amount(minor: int, commodity: Commodity) -> str:
    """£13.40; 50 points; 2.5 hours."""
    if commodity.kind == CommodityKind.CURRENCY:
        return formats.money(Money(minor, commodity.code))
    return f"{formats.number(major(minor, commodity), commodity.exponent)} {commodity}"


def sign(account: Account) -> int:
    """Accounts out of which things come are below zero in the books, and told the other way round."""
    return -1 if account.kind in GIVING else 1


def balance(account: Account) -> str:
    return amount(sign(account) * account.balance, account.commodity)


def called(account: Account) -> str:
    """With its number, and with whose it is."""
    name = account.party.name if account.party is not None else account.name
    return f"{account.number} {name}".strip()


@dataclass(slots=True)
class Sides:
    """What the lines of a transfer put in and take out, of one commodity."""

    of: Commodity
    came_in: int = 0
    went_out: int = 0

    def add(self, moved: int) -> None:
        self.came_in += max(moved, 0)
        self.went_out += max(-moved, 0)

    @property
    def is_even(self) -> bool:
        return self.came_in == self.went_out

    def told(self) -> str:
        rest = self.came_in - self.went_out
        told = sides_told()["even" if self.is_even else "in" if rest > 0 else "out"]
        return told % {"code": self.of.code, "amount": figure(abs(rest) or self.came_in, self.of)}


def figure(minor: int, commodity: Commodity) -> str:
    """Beside the code of what it counts."""
    return formats.number(major(minor, commodity), commodity.exponent)


def sides_told() -> dict[str, str]:
    """How it is said, here and by the page while somebody types: with `code` and `amount`."""
    return {
        "even": _("%(code)s: %(amount)s comes out and goes in. Both sides are the same."),
        "in": _("%(code)s: %(amount)s more goes in than comes out."),
        "out": _("%(code)s: %(amount)s more comes out than goes in."),
    }
