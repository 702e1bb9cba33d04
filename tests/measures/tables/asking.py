"""Rows made up by a test, and what an expression says of them."""

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from ibis.expr import types as ir

from hedgerow.lake.engines import DuckEngine
from hedgerow.measures.tables.columns import Columns
from tests.lake.engines.copies import files_of, lay_down

FEW = settings(max_examples=20)
"""An example writes files and starts a database: some are enough."""

ANN, BO, CEM = 11, 12, 13
EPOCH = date(1970, 1, 1)
CALENDAR = 146_097
"""Days after which the calendar repeats: 400 years, or 4,800 months."""

Purchase = tuple[int, int, int, str]
"""Who, on which day, for how much, in what currency."""

PURCHASES = st.lists(
    st.tuples(
        st.sampled_from([0, 7, 8, 2**60 - 1]),
        st.one_of(st.integers(19_000, 19_060), st.sampled_from([0, 11_000, 19_000, 23_000])),
        st.integers(-500, 5000),
        st.just("EUR"),
    ),
    max_size=25,
)
UNTIL = st.sampled_from([18_000, 19_030, 24_000])


def ask(expression: ir.Table, **tables: Sequence[Sequence[Any]]) -> Columns:
    """The answer of DuckDB for one workspace with these rows."""
    return ask_pool(expression, {"own": tables})


def ask_pool(expression: ir.Table, pool: dict[str, dict[str, Sequence[Sequence[Any]]]]) -> Columns:
    """The answer for several workspaces, each with its tables."""
    with TemporaryDirectory() as root:
        for workspace, tables in pool.items():
            for table, rows in tables.items():
                lay_down(Path(root), workspace, table, rows)
        return DuckEngine(threads=1).run(expression, files_of(Path(root), *pool))


def purchase_rows(purchases: Sequence[Purchase]) -> list[tuple[Any, ...]]:
    """Rows of the table, each purchase with a key of its own."""
    return [
        (n, who, EPOCH + timedelta(days=day), cents, currency, "shop", "")
        for n, (who, day, cents, currency) in enumerate(purchases)
    ]


def rows_of(columns: Columns) -> list[tuple[Any, ...]]:
    """The rows in one order."""
    return sorted(zip(*(column.tolist() for column in columns.values()), strict=True), key=repr)
