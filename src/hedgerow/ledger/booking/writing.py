"""Everything that was booked goes into the tables: one statement each, however many movements there were."""

from collections.abc import Container, Iterable, Sequence
from datetime import date, datetime
from operator import attrgetter
from typing import Any
from uuid import UUID

import msgspec
from django.db import connection

from hedgerow.kernel.bulk import insert_rows, take_values
from hedgerow.kernel.ids import uuid7s
from hedgerow.kernel.journeys import Journey
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.ledger.booking.lots import Lots, Row
from hedgerow.ledger.models import Account, Allocation, Entry, Lot, Reservation, Transfer

_TRANSFER = (
    "id commodity key digest is_held expires_at booked_on recorded_at recorded_by activity_id reverses words".split()
)
_ENTRY = "id transfer account number amount balance_after booked_on recorded_at expires_on reverses chain".split()
_RESERVATION = "id transfer account amount expires_on lot".split()
_LOT = "id account number expires_on left".split()
_ACCOUNTS = """
UPDATE ledger_account SET balance = new.balance, reserved = new.reserved, expected = new.expected,
entries = new.entries, last_at = new.last_at, chain = new.chain FROM (VALUES"""
_NEW = """) AS new (balance, reserved, expected, entries, last_at, chain, mine, id)
WHERE ledger_account.workspace_id = new.mine AND ledger_account.id = new.id"""
_MARKS = "%s::bigint, %s::bigint, %s::bigint, %s::bigint, %s::timestamptz, %s, %s::uuid, %s::uuid"
_ACCOUNT = """
UPDATE ledger_account SET balance = %s, reserved = %s, expected = %s, entries = %s, last_at = %s, chain = %s
WHERE workspace_id = %s AND id = %s
"""
_LEFT = 'UPDATE ledger_lot SET "left" = %s WHERE workspace_id = %s AND id = %s'


class NewEntry(msgspec.Struct):
    """An entry before it is in the table; as plain as it can be, for there are many."""

    id: UUID
    transfer_id: UUID
    account_id: UUID
    number: int
    amount: int
    balance_after: int
    booked_on: date
    recorded_at: datetime
    expires_on: date | None
    reverses_id: UUID | None
    chain: str = ""


def write(
    transfers: Sequence[Transfer],
    entries: Sequence[NewEntry],
    reservations: Sequence[Reservation],
    lots: Iterable[Lots],
    accounts: Iterable[Account],
) -> None:
    all_lots = list(lots)
    fresh = [lot for lots in all_lots for lot in lots.fresh]
    rows: list[Row] = [row for lots in all_lots for row in lots.rows]
    journey = Journey()
    _insert(Transfer, _TRANSFER, transfers, journey)
    _insert(Entry, _ENTRY, entries, journey)
    _insert(Reservation, _RESERVATION, reservations, journey)
    _insert(Lot, _LOT, fresh, journey)
    _write_left(all_lots, {lot.id for lot in fresh})
    _allocate(rows, journey)
    _write_accounts(list(accounts), journey)
    journey.go()


def _write_accounts(accounts: Sequence[Account], journey: Journey) -> None:
    rows = [
        (one.balance, one.reserved, one.expected, one.entries, _moment(one.last_at), one.chain, one.pk)
        for one in accounts
    ]
    if not rows or connection.vendor != "postgresql":
        _update(_ACCOUNT, rows)
        return
    mine = current_workspace_id()
    take_values(journey, _ACCOUNTS, _MARKS, [(*row[:-1], mine, row[-1]) for row in rows], _NEW)


def _write_left(all_lots: Sequence[Lots], new: Container[UUID]) -> None:
    changed = [lot for lots in all_lots for lot in lots.touched.values() if lot.id not in new]
    _update(_LEFT, [(lot.left, lot.id) for lot in changed])


def _allocate(rows: Sequence[Row], journey: Journey) -> None:
    keyed = [(key, *row) for key, row in zip(uuid7s(len(rows)), rows, strict=True)] if rows else []
    insert_rows(Allocation, ("id", "cause", "debit", "credit", "amount"), keyed, journey)


def _insert(model: Any, names: Sequence[str], rows: Sequence[Any], journey: Journey) -> None:
    if rows:
        values = attrgetter(*[model._meta.get_field(name).attname for name in names])
        insert_rows(model, names, [values(row) for row in rows], journey)


def _update(statement: str, rows: Sequence[tuple[Any, ...]]) -> None:
    """Each row ends with the key of what is changed."""
    if not rows:
        return
    mine, *_rest = _keys(current_workspace_id())
    with connection.cursor() as cursor:
        cursor.executemany(statement, [(*row[:-1], mine, *_keys(row[-1])) for row in rows])


def _keys(*keys: Any) -> list[Any]:
    return [key if connection.features.has_native_uuid_field else key.hex for key in keys]


def _moment(value: Any) -> Any:
    return None if value is None else connection.ops.adapt_datetimefield_value(value)
