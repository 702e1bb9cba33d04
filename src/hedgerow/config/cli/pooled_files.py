"""The answer of a pool as a file of CSV or Parquet, made beside its name and there in one go."""

from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from hedgerow.kernel.columnar import database, quoted
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.tabular.lines import write_csv
from hedgerow.web.csv_files import guarded

if TYPE_CHECKING:
    import numpy.typing as npt

Columns = Mapping[str, "npt.NDArray[Any]"]

_TYPES = {"i": "BIGINT", "b": "BOOLEAN", "O": "VARCHAR"}


def ensure_writable(out: Path) -> None:
    """Raises Invalid for a name that is of neither form, and a folder that is not there."""
    if out.suffix.lower() not in _WRITERS:
        raise Invalid(_("Give the file a name that ends in .csv or .parquet."))
    if not out.parent.is_dir():
        raise Invalid(_("There is no folder %(folder)s.") % {"folder": out.parent})


def write(columns: Columns, out: Path) -> None:
    """Raises Invalid where it cannot be written; what was there before is untouched then."""
    part = out.with_name(f"{out.name}.part")
    try:
        _WRITERS[out.suffix.lower()](columns, part)
        part.replace(out)
    except OSError as cause:
        raise Invalid(
            _("%(file)s cannot be written: %(why)s.") % {"file": out, "why": cause.strerror or cause}
        ) from cause
    finally:
        part.unlink(missing_ok=True)


def _as_csv(columns: Columns, part: Path) -> None:
    rows = zip(*(column.tolist() for column in columns.values()), strict=True)
    with part.open("wb") as file:
        write_csv(file, list(columns), ([guarded(one) for one in row] for row in rows))


def _as_parquet(columns: Columns, part: Path) -> None:
    from duckdb import Error

    part.touch()  # says what the disk refuses in its own words
    chosen = ", ".join(f'unnest(?)::{_type(column)} AS "{name}"' for name, column in columns.items())
    try:
        with closing(database()) as base:
            base.execute(f"CREATE TABLE answer AS SELECT {chosen}", [column.tolist() for column in columns.values()])
            base.execute(f"COPY answer TO {quoted(part)} (FORMAT parquet, COMPRESSION zstd)")
    except Error as cause:
        raise OSError(str(cause)) from cause


def _type(column: "npt.NDArray[Any]") -> str:
    return _TYPES[column.dtype.kind]


_WRITERS: dict[str, Callable[[Columns, Path], None]] = {".csv": _as_csv, ".parquet": _as_parquet}
