from hedgerow.ledger.forms.accounts import AccountForm, NewAccountForm
from hedgerow.ledger.forms.booking import BookingForm, ReversalForm
from hedgerow.ledger.forms.periods import ClosingForm, DaysForm, ReopeningForm
from hedgerow.ledger.forms.refusing import refuse

__all__ = [
    "AccountForm",
    "BookingForm",
    "ClosingForm",
    "DaysForm",
    "NewAccountForm",
    "ReopeningForm",
    "ReversalForm",
    "refuse",
]
