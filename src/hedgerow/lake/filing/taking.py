"""A table of the copy in one file, for other programs."""

import os
from collections.abc import Iterator, Sequence
from contextlib import closing
from enum import StrEnum
from pathlib import Path
from threading import Thread

from hedgerow.kernel.columnar import database, quoted
from hedgerow.lake.filing import parquet
from hedgerow.lake.registries import CopiedTable, Kind, tables

PIECE = 1 << 16


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


def ensure_readable(name: str, paths: Sequence[Path]) -> None:
    """Every value once, before the first piece leaves: a server ends a file that breaks off as if it were whole.

    Raises OSError.
    """
    from duckdb import Error  # noqa: PLC0415 - see kernel.columnar

    try:
        with closing(database(threads=2)) as base:
            parquet.view(base, tables[name], paths)
            base.execute(f"SELECT count(hash(COLUMNS(*))) FROM {tables[name].name}").fetchall()
    except Error as cause:
        raise OSError(str(cause)) from cause


def taken(name: str, paths: Sequence[Path], form: Form) -> Iterator[bytes]:
    """The file, piece by piece as it is made: nothing waits for all of it, and nowhere does it lie whole.

    A pipe holds 64 kB, and the maker waits for who takes from it; it ends with them. Raises OSError in the middle of
    the file for what cannot be read or made: see `ensure_readable`.
    """
    take, give = os.pipe()
    broken: list[BaseException] = []

    def make() -> None:
        try:
            _make(tables[name], paths, form, f"/dev/fd/{give}")
        except BaseException as cause:  # noqa: BLE001 - whatever it was, what is sent is not whole
            broken.append(cause)
        finally:
            os.close(give)

    making = Thread(target=make, name="lake-taking", daemon=True)
    making.start()
    try:
        with os.fdopen(take, "rb", buffering=0) as file:
            while piece := file.read(PIECE):
                yield piece
    finally:
        making.join()
    if broken:
        raise OSError(str(broken[0])) from broken[0]


def _make(table: CopiedTable, paths: Sequence[Path], form: Form, out: str) -> None:
    """With one thread, so that rows come in order and few wait."""
    with closing(database()) as base:
        parquet.view(base, table, paths)
        base.execute(f"COPY ({_rows(table, form)}) TO {quoted(out)} ({_AS[form]}, USE_TMP_FILE false)")


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
