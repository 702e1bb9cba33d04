from hedgerow.ledger.forms.accounts import AccountForm, CommodityForm, NewAccountForm, WalletForm
from hedgerow.ledger.forms.booking import BookingForm, ReversalForm, WhenForm
from hedgerow.ledger.forms.lines import IN, OUT, Lines, lines_of, sums_of
from hedgerow.ledger.forms.periods import ClosingForm, DaysForm, ReopeningForm

__all__ = [
    "IN",
    "OUT",
    "AccountForm",
    "BookingForm",
    "ClosingForm",
    "CommodityForm",
    "DaysForm",
    "Lines",
    "NewAccountForm",
    "ReopeningForm",
    "ReversalForm",
    "WalletForm",
    "WhenForm",
    "lines_of",
    "sums_of",
]
