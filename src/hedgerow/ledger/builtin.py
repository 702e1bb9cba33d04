"""The accounts a small business begins with."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Text
from hedgerow.ledger.models import AccountKind


@dataclass(frozen=True, slots=True)
class ChartAccount:
    key: str
    number: str
    kind: AccountKind
    name: Text


CHART = (
    ChartAccount("cash", "1000", AccountKind.ASSET, _("Cash")),
    ChartAccount("bank", "1100", AccountKind.ASSET, _("Bank")),
    ChartAccount("owed", "2000", AccountKind.LIABILITY, _("Owed to others")),
    ChartAccount("opening", "3000", AccountKind.EQUITY, _("Opening balances")),
    ChartAccount("sales", "4000", AccountKind.INCOME, _("Sales")),
    ChartAccount("purchases", "5000", AccountKind.EXPENSE, _("Purchases")),
)
