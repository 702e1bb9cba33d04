"""A table of the copy in one file, for other programs."""

from collections.abc import Sequence
from contextlib import closing
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from hedgerow.kernel.columnar import database, quoted
from hedgerow.lake.filing import parquet
from hedgerow.lake.registries import CopiedTable, Kind, tables


class Form(StrEnum):
    PARQUET = "parquet"
    CSV = "csv"

    @property
    def shown(self) -> str:
        """A proper name in every language."""
        return "CSV" if self is Form.CSV else "Parquet"


_AS = {Form.PARQUET: "FORMAT parquet, COMPRESSION zstd", Form.CSV: "FORMAT csv, HEADER"}


_FORMULA_STARTS = r"^[=+\-@\t\r]"
"""As `kernel.tabular.rejected` has them."""


def taken(name: str, paths: Sequence[Path], form: Form) -> tuple[BinaryIO, int]:
    """The open file, which is gone when it is closed, and how many rows it has. Raises OSError for a full disk."""
    with TemporaryDirectory(prefix="hedgerow-") as folder:
        out = Path(folder) / f"table.{form}"
        with parquet.told_by_the_disk(), closing(database(threads=2, memory="512MB", temp_directory=folder)) as base:
            parquet.view(base, tables[name], paths)
            base.execute(f"COPY ({_rows(tables[name], form)}) TO {quoted(out)} ({_AS[form]})")
            found = base.execute(f"SELECT count(*) FROM {name}").fetchone()
        return out.open("rb"), int(found[0]) if found else 0


def _rows(table: CopiedTable, form: Form) -> str:
    """In CSV a text that a spreadsheet program would run as a formula gets an apostrophe in front."""
    guarded = "CASE WHEN regexp_matches({0}, {1}) THEN chr(39) || {0} ELSE {0} END AS {0}"
    columns = ", ".join(
        guarded.format(one.name, quoted(_FORMULA_STARTS))
        if form is Form.CSV and one.kind in (Kind.CODE, Kind.TEXT)
        else one.name
        for one in table.columns
    )
    return f"SELECT {columns} FROM {table.name}"
