"""The tables of the copy and their columns, described: what `docs/lake.md` and the page show."""

from dataclasses import dataclass

from hedgerow.kernel.errors import Text
from hedgerow.lake.filing.parquet import TYPES
from hedgerow.lake.registries import Column, CopiedTable, tables


@dataclass(frozen=True, slots=True)
class ShownColumn:
    """`type` is DuckDB's word for it. `unit` is what a whole number counts, "" for other kinds."""

    name: str
    type: str
    means: Text
    unit: Text
    is_optional: bool


@dataclass(frozen=True, slots=True)
class ShownTable:
    """`by_month`: a file for each month of its `day`."""

    name: str
    means: Text
    by_month: bool
    columns: tuple[ShownColumn, ...]


def schema() -> tuple[ShownTable, ...]:
    """Every table there is, also where no row is. Nothing in it depends on a workspace."""
    return tuple(_shown(table) for table in tables)


def _shown(table: CopiedTable) -> ShownTable:
    return ShownTable(table.name, table.means, bool(table.day), tuple(map(_column, table.columns)))


def _column(column: Column) -> ShownColumn:
    return ShownColumn(column.name, TYPES[column.kind], column.means, column.unit, column.is_optional)
