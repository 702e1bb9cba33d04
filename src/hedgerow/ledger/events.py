"""Facts of the books that a person or a program decided. What other rooms book stands under their own facts."""

from datetime import date

from hedgerow.ledger.models import Account, Commodity, Transfer
from hedgerow.timeline.events import Fact

ACCOUNT_OPENED = "ledger.account_opened"
ACCOUNT_CHANGED = "ledger.account_changed"
ACCOUNT_CLOSED = "ledger.account_closed"
ACCOUNT_REOPENED = "ledger.account_reopened"
BOOKED = "ledger.booked"
POSTED = "ledger.posted"
VOIDED = "ledger.voided"
REVERSED = "ledger.reversed"
PERIOD_CLOSED = "ledger.period_closed"
PERIOD_REOPENED = "ledger.period_reopened"

EXPORTED = "ledger.exported"
"""This stands in the audit log."""


def account_fact(verb: str, account: Account) -> Fact:
    """Of the party whose account it is, or of the business itself."""
    return Fact(verb, object_id=account.party_id, properties={"account": str(account.pk), "kind": account.kind})


def transfer_fact(verb: str, transfer: Transfer, of: Commodity, moved: int, whole: int | None = None) -> Fact:
    """Without an amount of money in the log's own column: the log counts what was bought, not what was booked.

    Of a reversal, `whole` is what the transfer had moved.
    """
    told = {"transfer": str(transfer.pk), "moved": moved, "commodity": of.code, "exponent": of.exponent}
    return Fact(verb, properties=told if whole is None else told | {"whole": whole})


def period_fact(verb: str, through: date | None) -> Fact:
    return Fact(verb, properties={"through": through.isoformat() if through else ""})
