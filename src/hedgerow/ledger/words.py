"""Amounts and accounts as people read them."""

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
