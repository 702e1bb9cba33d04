"""The books leave as text that other programs read."""

from collections.abc import Callable, Iterator
from enum import StrEnum

from hedgerow.accounts import operations as accounts
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.ledger import events
from hedgerow.ledger.exporting.journals import beancount, hledger
from hedgerow.ledger.exporting.table import table
from hedgerow.ledger.permissions import Permission


class BooksFormat(StrEnum):
    CSV = "csv"
    BEANCOUNT = "beancount"
    HLEDGER = "hledger"


_WRITERS: dict[BooksFormat, Callable[[], Iterator[str]]] = {
    BooksFormat.CSV: table,
    BooksFormat.BEANCOUNT: beancount,
    BooksFormat.HLEDGER: hledger,
}


def export_books(*, actor: Actor, form: BooksFormat) -> Iterator[str]:
    """All that was booked, piece by piece; what is pending is not in it. Noted in the audit log."""
    require(actor, Permission.EXPORT_LEDGER)
    accounts.audit(actor=actor, event=events.EXPORTED, after={"format": form.value})
    return _WRITERS[form]()
