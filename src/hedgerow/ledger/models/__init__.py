from hedgerow.ledger.models.accounts import Account, AccountKind, Commodity, CommodityKind
from hedgerow.ledger.models.lots import Allocation, Lot
from hedgerow.ledger.models.periods import Check, Closing
from hedgerow.ledger.models.transfers import Entry, Outcome, Reservation, Settlement, Transfer

__all__ = [
    "Account",
    "AccountKind",
    "Allocation",
    "Check",
    "Closing",
    "Commodity",
    "CommodityKind",
    "Entry",
    "Lot",
    "Outcome",
    "Reservation",
    "Settlement",
    "Transfer",
]
