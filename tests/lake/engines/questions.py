"""Every expression there is, asked as pages would ask it."""

from collections.abc import Callable
from datetime import date

from ibis.expr import types as ir

from hedgerow.measures import tables
from hedgerow.measures.tables.columns import Columns

UNTIL = date(2026, 2, 28)

QUESTIONS: dict[str, Callable[[bool], ir.Table]] = {
    "summary": lambda pooled: tables.rfm_summary(_table("purchases", pooled), UNTIL),
    "scores": lambda pooled: tables.rfm_scores(_table("purchases", pooled), UNTIL),
    "timing": lambda pooled: tables.timing(_table("purchases", pooled), UNTIL),
    "statistics": lambda pooled: tables.bg_nbd_statistics(_table("purchases", pooled), UNTIL),
    "cohorts": lambda pooled: tables.cohorts(_table("purchases", pooled), until=2026 * 12),
    "revenue": lambda pooled: tables.monthly_revenue(_table("lines", pooled), _table("purchases", pooled)),
    "given and received": lambda pooled: tables.given_and_received(_table("flows", pooled), date(2024, 3, 1), UNTIL),
    "ties by flows": lambda pooled: tables.flow_ties(_table("flows", pooled), until=UNTIL),
    "known ties": lambda pooled: tables.known_ties(_table("ties", pooled), date(2025, 6, 1)),
    "shares": lambda pooled: tables.shares(_table("lines", pooled), "category"),
    "concentration": lambda pooled: tables.concentration(_table("purchases", pooled), "party"),
    "paths": lambda pooled: tables.channel_paths(
        _table("activities", pooled), _table("purchases", pooled), currency="EUR", look_back=30
    ),
}


def rows_of(columns: Columns) -> list[tuple[object, ...]]:
    """The rows of an answer in one order, whatever order the engine gave them in."""
    return sorted(zip(*(column.tolist() for column in columns.values()), strict=True), key=repr)


def _table(name: str, pooled: bool) -> ir.Table:
    return tables.table(name, pooled=pooled)
