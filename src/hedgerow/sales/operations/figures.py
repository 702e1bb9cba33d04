"""The projection of purchases per customer: added to with every batch, rebuilt from the purchases when asked."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import connection

from hedgerow.kernel.bulk import execute_values
from hedgerow.kernel.ids import uuid7s
from hedgerow.kernel.tenancy import current_workspace_id

_COLUMNS = "(id, workspace_id, party_id, currency, purchases, amount_minor, first_day, last_day)"
_INSERT = f"INSERT INTO sales_customerfigures AS f {_COLUMNS} VALUES"
_MARKS = "%s, %s, %s, %s, %s, %s, %s::date, %s::date"
_ADD = """
ON CONFLICT (workspace_id, party_id, currency) DO UPDATE SET
  purchases = f.purchases + excluded.purchases,
  amount_minor = f.amount_minor + excluded.amount_minor,
  first_day = CASE WHEN excluded.first_day < f.first_day THEN excluded.first_day ELSE f.first_day END,
  last_day = CASE WHEN excluded.last_day > f.last_day THEN excluded.last_day ELSE f.last_day END
"""


@dataclass(frozen=True, slots=True)
class Sale:
    """What a purchase adds to its customer's figures. A refund adds its negative amount and no purchase."""

    party_id: UUID | None
    currency: str
    amount_minor: int
    day: date


def add_to_figures(sales: Iterable[Sale]) -> None:
    """Add sales to the figures of their customers; anonymous ones belong to nobody."""
    sums: dict[tuple[UUID, str], list[Sale]] = {}
    for sale in sales:
        if sale.party_id is not None:
            sums.setdefault((sale.party_id, sale.currency), []).append(sale)
    if not sums:
        return
    is_sqlite = connection.vendor == "sqlite"
    workspace = current_workspace_id()
    rows = [
        (
            key.hex if is_sqlite else key,
            workspace.hex if is_sqlite else workspace,
            party.hex if is_sqlite else party,
            currency,
            sum(1 for sale in some if sale.amount_minor >= 0),
            sum(sale.amount_minor for sale in some),
            str(min(sale.day for sale in some)),
            str(max(sale.day for sale in some)),
        )
        for key, ((party, currency), some) in zip(uuid7s(len(sums)), sums.items(), strict=True)
    ]
    with connection.cursor() as cursor:
        execute_values(cursor, _INSERT, _MARKS.replace("::date", "") if is_sqlite else _MARKS, rows, _ADD)
