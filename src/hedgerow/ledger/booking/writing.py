"""Everything that was booked goes into the tables: one statement each, however many movements there were."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection

from hedgerow.kernel.bulk import insert_rows
from hedgerow.kernel.ids import uuid7s
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.ledger.booking.lots import Lots, Row
from hedgerow.ledger.models import Account, Allocation, Entry, Lot, Reservation, Transfer

_TRANSFER = (
    "id commodity key digest is_held expires_at booked_on recorded_at recorded_by activity_id reverses words".split()
)
_ENTRY = "id transfer account number amount balance_after booked_on recorded_at expires_on reverses chain".split()
_RESERVATION = "id transfer account amount expires_on lot".split()
_LOT = "id account number expires_on left".split()
_ACCOUNT = """
UPDATE ledger_account SET balance = %s, reserved = %s, expected = %s, entries = %s, last_at = %s, chain = %s
WHERE workspace_id = %s AND id = %s
"""
_LEFT = 'UPDATE ledger_lot SET "left" = %s WHERE workspace_id = %s AND id = %s'


def write(
    transfers: Sequence[Transfer],
    entries: Sequence[Entry],
    reservations: Sequence[Reservation],
    lots: Iterable[Lots],
    accounts: Iterable[Account],
) -> None:
    _insert(Transfer, _TRANSFER, transfers)
    _insert(Entry, _ENTRY, entries)
    _insert(Reservation, _RESERVATION, reservations)
    _write_lots(list(lots))
    _update(
        _ACCOUNT,
        [
            (one.balance, one.reserved, one.expected, one.entries, _moment(one.last_at), one.chain, one.pk)
            for one in accounts
        ],
    )


def _write_lots(all_lots: Sequence[Lots]) -> None:
    fresh = [lot for lots in all_lots for lot in lots.fresh]
    new = {lot.id for lot in fresh}
    _insert(Lot, _LOT, fresh)
    changed = [lot for lots in all_lots for lot in lots.touched.values() if lot.id not in new]
    _update(_LEFT, [(lot.left, lot.id) for lot in changed])
    rows: list[Row] = [row for lots in all_lots for row in lots.rows]
    keyed = [(key, *row) for key, row in zip(uuid7s(len(rows)), rows, strict=True)] if rows else []
    insert_rows(Allocation, ("id", "cause", "debit", "credit", "amount"), keyed)


def _insert(model: Any, names: Sequence[str], rows: Sequence[Any]) -> None:
    columns = [model._meta.get_field(name).attname for name in names]
    insert_rows(model, names, [tuple(getattr(row, column) for column in columns) for row in rows])


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
