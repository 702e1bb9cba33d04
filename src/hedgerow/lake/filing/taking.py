"""A table of the copy in one file, for other programs."""

from collections.abc import Sequence
from contextlib import closing
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from hedgerow.kernel.columnar import database, quoted
from hedgerow.lake.filing import parquet
from hedgerow.lake.registries import tables


class Form(StrEnum):
    PARQUET = "parquet"
    CSV = "csv"


_AS = {Form.PARQUET: "FORMAT parquet, COMPRESSION zstd", Form.CSV: "FORMAT csv, HEADER"}


def taken(name: str, paths: Sequence[Path], form: Form) -> tuple[BinaryIO, int]:
    """The open file, which is gone when it is closed, and how many rows it has. Raises OSError for a full disk."""
    with TemporaryDirectory(prefix="hedgerow-") as folder:
        out = Path(folder) / f"table.{form}"
        with parquet.told_by_the_disk(), closing(database(threads=2, memory="512MB", temp_directory=folder)) as base:
            parquet.view(base, tables[name], paths)
            base.execute(f"COPY {name} TO {quoted(out)} ({_AS[form]})")
            found = base.execute(f"SELECT count(*) FROM {name}").fetchone()
        return out.open("rb"), int(found[0]) if found else 0
