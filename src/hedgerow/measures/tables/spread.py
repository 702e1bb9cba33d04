"""How a total is spread over those who hold a part of it, and on how few it rests."""

from dataclasses import dataclass
from typing import Any

import ibis
from ibis import _
from ibis.expr import types as ir

from hedgerow.measures.errors import MeasureError
from hedgerow.measures.tables.columns import Columns
from hedgerow.measures.tables.schemas import NOBODY, whose_money


@dataclass(frozen=True, slots=True)
class Spread:
    """The concentration of one total, of n holders. All shares are None when the total is 0.

    top: the largest share in 0..1; hhi: Herfindahl-Hirschman index 0..10,000; effective: the number of equals that
    would be as concentrated.
    """

    workspace: str
    currency: str
    n: int
    total: int
    top: float | None
    hhi: float | None
    effective: float | None


def shares(rows: ir.Table, holder: str, amount: str = "amount_minor") -> ir.Table:
    """Return what each holder holds of the total, by currency.

    rows: currency and the columns named: a party, a category, a place, a channel; amounts in minor units. One who holds
    less than nothing (more returned than bought) holds 0; rows without a holder belong to NOBODY, or to the empty word.
    Columns: [workspace], currency, holder, amount, total.
    """
    apart = whose_money(rows)
    held = rows.group_by([*apart, _known(rows[holder]).name("holder")]).agg(held=rows[amount].sum().coalesce(0))
    kept = held.select(*apart, "holder", amount=ibis.greatest(held.held, 0))
    return kept.mutate(total=_.amount.sum().over(group_by=apart))


def concentration(rows: ir.Table, holder: str, amount: str = "amount_minor") -> ir.Table:
    """Return how each total is spread: the exact sums of which the Herfindahl-Hirschman index is made.

    rows as in `shares`. Columns: [workspace], currency, n (holders), total and largest in minor units, and squares:
    the sum of the squared amounts, beyond 64 bits. `concentrations_of` makes the figures (Herfindahl 1950).
    """
    apart = whose_money(rows)
    held = shares(rows, holder, amount).mutate(wide=_.amount.cast("decimal(19, 0)"))
    return held.group_by(apart).agg(
        n=_.count(),
        total=_.amount.sum(),
        largest=_.amount.max(),
        squares=(_.wide * _.wide).sum().cast("decimal(38, 0)"),
    )


def _known(holder: ir.Column) -> ir.Value:
    return holder.coalesce(NOBODY if holder.type().is_integer() else "")


def concentrations_of(columns: Columns) -> tuple[Spread, ...]:
    """Return one Spread per workspace and currency of the columns of `concentration`, in their order."""
    nowhere = [""] * len(columns["n"])
    whose = columns.get("workspace", nowhere)
    rows = zip(whose, columns["currency"], *(columns[each] for each in _FIGURES), strict=True)
    return tuple(_spread(*row) for row in sorted(rows, key=lambda row: (row[0] or "", row[1] or "")))


_FIGURES = ("n", "total", "largest", "squares")


def _spread(workspace: Any, currency: Any, n: int, total: int, largest: int, squares: int) -> Spread:
    n, total, largest, squares = int(n), int(total), int(largest), int(squares)
    if min(n, total, largest, squares) < 0:
        raise MeasureError("a share must not be below 0")
    if not total:
        return Spread(workspace, currency, n, 0, top=None, hhi=None, effective=None)
    whole = total**2
    return Spread(
        workspace, currency, n, total, top=largest / total, hhi=10_000 * squares / whole, effective=whole / squares
    )
