"""Entry by entry, account by account: no number is missing, each balance follows, and no digest is broken."""

from collections.abc import Iterator
from typing import Any

from django.db import connection

from hedgerow.ledger.booking.chain import digest
from hedgerow.ledger.verifying.asking import rows, rows_one_by_one

_PLAIN = {
    "sqlite": {"key": "{}", "day": "{} || ''", "at": "{} || ''"},
    "postgresql": {
        "key": "replace({}::text, '-', '')",
        "day": "{}::text",
        "at": "to_char({} AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')",
    },
}
_COLUMNS = (
    ("key", "account_id"), ("", "number"), ("key", "id"), ("key", "transfer_id"), ("", "amount"),
    ("", "balance_after"), ("day", "booked_on"), ("at", "recorded_at"), ("day", "expires_on"), ("", "chain"),
)  # fmt: skip
_ACCOUNTS = "SELECT {key}, entries, balance, chain FROM ledger_account WHERE workspace_id = %(mine)s"
_ENTRIES = """
SELECT {columns} FROM ledger_entry WHERE workspace_id = %(mine)s ORDER BY account_id, number
"""


def problems() -> Iterator[str]:
    """Stops at an account's first wrong entry: what comes after it only follows from it."""
    plain = _PLAIN[connection.vendor]
    wanted = rows(_ACCOUNTS.format(key=plain["key"].format("id")))
    accounts = {key: (entries, balance, chain) for key, entries, balance, chain in wanted}
    reached: dict[str, tuple[int, int, str]] = {}
    broken: set[str] = set()
    account, number, balance, before = "", 0, 0, ""
    for row in _entries(plain):
        if row[0] != account:
            account, number, balance, before = row[0], 0, 0, ""
        if account in broken:
            continue
        number, balance = number + 1, balance + row[4]
        wrong = _wrong_with(row, number, balance, before)
        before = row[9]
        reached[account] = (number, balance, before)
        if wrong:
            broken.add(account)
            yield wrong
    for key, told in accounts.items():
        if key not in broken and reached.get(key, (0, 0, "")) != told:
            yield f"account {key} says {told[0]} entries and balance {told[1]}, its entries say otherwise"


def _entries(plain: dict[str, str]) -> Iterator[tuple[Any, ...]]:
    columns = ", ".join(plain[kind].format(name) if kind else name for kind, name in _COLUMNS)
    return rows_one_by_one(_ENTRIES.format(columns=columns))


def _wrong_with(row: tuple[Any, ...], number: int, balance: int, before: str) -> str:
    account, told, entry, transfer, amount, balance_after, booked_on, at, ends, chained = row
    name = f"entry {told} of account {account} (transfer {transfer})"
    if told != number:
        return f"{name} should be number {number}: one is missing"
    if balance_after != balance:
        return f"{name} leaves {balance_after}, the entries up to it {balance}"
    moment = at if "." in at else f"{at}.000000"
    if digest(before, entry, transfer, number, amount, balance, booked_on, moment, ends or "") != chained:
        return f"{name} is not what was booked: its digest differs"
    return ""
