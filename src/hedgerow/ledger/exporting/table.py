"""A table of all entries, one to a row."""

from collections.abc import Iterator

from hedgerow.kernel.tabular.lines import csv_line
from hedgerow.kernel.tabular.rejected import guarded_exactly
from hedgerow.ledger.exporting.booked import Booked, BookedLine, accounts, booked

HEAD = (
    "transfer", "booked_on", "recorded_at", "key", "memo", "reverses", "account", "account_number", "account_name",
    "account_kind", "party", "amount", "commodity", "expires_on", "entry", "balance_after",
)  # fmt: skip


def table() -> Iterator[str]:
    yield csv_line(*HEAD)
    for one in booked(accounts()):
        yield "".join(csv_line(*_cells(one, line)) for line in one.lines)


def _cells(one: Booked, line: BookedLine) -> tuple[object, ...]:
    account = line.account
    name = "" if account.party_id is not None else account.name
    key, memo, number, called = map(guarded_exactly, (one.key, one.memo, account.number, name))
    return (
        *(one.id, one.booked_on, one.recorded_at.isoformat(), key, memo, one.reverses or ""),
        *(account.pk, number, called, account.kind, account.party_id or ""),
        *(line.amount, account.commodity.code, line.expires_on or "", line.number, line.balance_after),
    )
