"""DuckDB in this process: the engine of the default installation."""

import os
from contextlib import closing
from dataclasses import dataclass
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from ibis.expr import types as ir

from hedgerow.kernel.columnar import Setting, database, quoted
from hedgerow.lake.engines.dialects import DUCKDB, Type, column, tables_in, types_of
from hedgerow.lake.engines.sources import Files
from hedgerow.measures.tables.columns import Columns
from hedgerow.measures.tables.schemas import WORKSPACE

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_WIDEST = "DECIMAL(38, 0)"


@dataclass(frozen=True, slots=True)
class DuckEngine:
    """Runs each expression on a database of its own in memory, which is gone afterwards; safe from many threads.

    memory: what it may hold before it writes to a folder of its own below TMPDIR; threads: by default one per core.
    """

    memory: str = "1GB"
    threads: int | None = None

    def run(self, expression: ir.Table, files: Files) -> Columns:
        """Return the columns of the answer, in no order. Raises duckdb.Error on a file that is no such table."""
        with TemporaryDirectory(prefix="hedgerow-") as spill, closing(self._database(spill)) as connection:
            for name, columns in tables_in(expression).items():
                connection.execute(view(name, columns, files))
            kinds = types_of(expression)
            found = connection.execute(_exact(DUCKDB.sql(expression), kinds)).fetchnumpy()
        return {name: column(kind, found[name]) for name, kind in kinds.items()}

    def _database(self, spill: str) -> "DuckDBPyConnection":
        more: dict[str, Setting] = {"temp_directory": spill, "preserve_insertion_order": False}
        return database(threads=self.threads or os.cpu_count() or 1, memory=self.memory, **more)


def view(name: str, columns: dict[str, Type], files: Files) -> str:
    """Return the statement that makes the table of that name from the files of all workspaces."""
    typed = DUCKDB.typed({column: kind for column, kind in columns.items() if column != WORKSPACE})
    read = ", ".join(f"CAST({DUCKDB.quoted(column)} AS {kind}) AS {DUCKDB.quoted(column)}" for column, kind in typed)
    parts = []
    for workspace in files.workspaces:
        paths = files.of(workspace, name)
        if paths:
            whose = f"{quoted(workspace)} AS {WORKSPACE}, " if WORKSPACE in columns else ""
            listed = ", ".join(quoted(path) for path in paths)
            parts.append(f"SELECT {whose}{read} FROM read_parquet([{listed}], hive_partitioning = false)")
    rows = " UNION ALL ".join(parts) or f"SELECT {_nothing(columns)} WHERE false"
    return f"CREATE TEMP VIEW {DUCKDB.quoted(name)} AS {rows}"


def _nothing(columns: dict[str, Type]) -> str:
    return ", ".join(f"CAST(NULL AS {kind}) AS {DUCKDB.quoted(name)}" for name, kind in DUCKDB.typed(columns))


def _exact(sql: str, kinds: dict[str, Type]) -> str:
    """DuckDB adds in 128 bits, of which numpy gets floats: narrow what fits, fail on what does not, spell the rest."""
    told = {"int64": "CAST({0} AS BIGINT)", "decimal": f"CAST(CAST({{0}} AS {_WIDEST}) AS VARCHAR)"}
    chosen = ", ".join(
        f"{told.get(kind, '{0}').format(DUCKDB.quoted(name))} AS {DUCKDB.quoted(name)}" for name, kind in kinds.items()
    )
    return f"SELECT {chosen} FROM ({sql}) AS answer"
