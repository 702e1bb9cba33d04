from hedgerow.ledger.booking.books import lock_accounts
from hedgerow.ledger.booking.wanted import Line, NewTransfer, move
from hedgerow.ledger.operations.accounts import (
    NewAccount,
    add_account,
    change_account,
    close_account,
    define_commodity,
    name_commodity,
    open_account,
    reopen_account,
    set_limits,
)
from hedgerow.ledger.operations.doors import add_commodity, book, settle, take_back, void_overdue
from hedgerow.ledger.operations.exports import BooksFormat, export_books
from hedgerow.ledger.operations.periods import close_period, reopen_period
from hedgerow.ledger.operations.preparing import prepare_workspace
from hedgerow.ledger.operations.reversals import reverse
from hedgerow.ledger.operations.transfers import post, transfer, transfer_many, void
from hedgerow.ledger.operations.verifying import check_books, verify
from hedgerow.ledger.verifying import Verification

__all__ = [
    "BooksFormat",
    "Line",
    "NewAccount",
    "NewTransfer",
    "Verification",
    "add_account",
    "add_commodity",
    "book",
    "change_account",
    "check_books",
    "close_account",
    "close_period",
    "define_commodity",
    "export_books",
    "lock_accounts",
    "move",
    "name_commodity",
    "open_account",
    "post",
    "prepare_workspace",
    "reopen_account",
    "reopen_period",
    "reverse",
    "set_limits",
    "settle",
    "take_back",
    "transfer",
    "transfer_many",
    "verify",
    "void",
    "void_overdue",
]
