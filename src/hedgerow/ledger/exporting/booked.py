"""What was booked, transfer by transfer, in the order of their keys: that is the order in which they were made."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any
from uuid import UUID

from hedgerow.ledger.amounts import major
from hedgerow.ledger.models import Account, Entry

PORTION = 2000
_COLUMNS = (
    *("transfer_id", "transfer__key", "transfer__words", "transfer__recorded_at", "transfer__reverses_id"),
    *("booked_on", "account_id", "amount", "balance_after", "number", "expires_on"),
)


@dataclass(frozen=True, slots=True)
class BookedLine:
    account: Account
    amount: str
    balance_after: str
    number: int
    expires_on: date | None


@dataclass(frozen=True, slots=True)
class Booked:
    """A posted transfer with its lines; amounts are decimal texts, as "13.40"."""

    id: UUID
    key: str
    memo: str
    recorded_at: Any
    reverses: UUID | None
    booked_on: date
    lines: tuple[BookedLine, ...]


def accounts() -> dict[UUID, Account]:
    rows = Account.objects.select_related("commodity").order_by("commodity__code", "number", "id")
    return {account.id: account for account in rows}


def booked(known: dict[UUID, Account]) -> Iterator[Booked]:
    rows = Entry.objects.order_by("transfer_id", "id").values_list(*_COLUMNS).iterator(PORTION)
    for _key, group in groupby(rows, key=itemgetter(0)):
        found = list(group)
        key, name, words, at, reverses, day, *_rest = found[0]
        lines = tuple(_line(known[row[6]], *row[7:]) for row in found)
        yield Booked(key, name, str(words.get("memo", "")), at, reverses, day, lines)


def _line(account: Account, amount: int, balance: int, number: int, expires_on: date | None) -> BookedLine:
    of = account.commodity
    return BookedLine(account, f"{major(amount, of):f}", f"{major(balance, of):f}", number, expires_on)
