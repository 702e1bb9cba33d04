"""Lines of the record into Parquet, and Parquet into views, by DuckDB."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from hedgerow.kernel.columnar import database, quoted
from hedgerow.lake.filing import keys
from hedgerow.lake.filing.reading import AROUND, BETWEEN, bounds, summed
from hedgerow.lake.registries import Column, CopiedTable, Kind

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_KEYS = (Kind.KEY, Kind.PARTY)
_READ = {Kind.WHOLE: "BIGINT", Kind.DAY: "DATE", Kind.LOCAL_DAY: "TIMESTAMP", Kind.MOMENT: "TIMESTAMP"}
TYPES = {
    **dict.fromkeys(_KEYS, "BIGINT"),
    **dict.fromkeys((Kind.CODE, Kind.TEXT), "VARCHAR"),
    **dict.fromkeys((Kind.DAY, Kind.LOCAL_DAY), "DATE"),
    Kind.WHOLE: "BIGINT",
    Kind.MOMENT: "TIMESTAMP",
    Kind.FLAG: "BOOLEAN",
}
"""What a column is in the copy."""


@contextmanager
def told_by_the_disk() -> Iterator[None]:
    """A disk that is full is an OSError, whoever met it."""
    from duckdb import IOException, OutOfMemoryException  # noqa: PLC0415 - see kernel.columnar

    try:
        yield
    except (IOException, OutOfMemoryException) as cause:
        raise OSError(str(cause)) from cause


@contextmanager
def opened(spill: Path, heirs: Mapping[UUID, UUID]) -> "Iterator[DuckDBPyConnection]":
    """For writing: two threads, half a gigabyte, and `spill` for a month that needs more."""
    base = database(threads=2, memory="512MB", temp_directory=str(spill), preserve_insertion_order=False)
    with told_by_the_disk(), closing(base) as one:
        one.execute("CREATE TABLE heirs (gone VARCHAR, kept VARCHAR)")
        if heirs:
            pairs = [[str(key) for key in heirs], [str(key) for key in heirs.values()]]
            one.execute("INSERT INTO heirs SELECT replace(unnest(?), '-', ''), unnest(?)", pairs)
        yield one


def stage(base: "DuckDBPyConnection", table: CopiedTable, lines: Path, into: Path, secret: str, zone: str) -> None:
    """Typed, keyed, with the days of the business; in no order yet."""
    read = ", ".join(f"'{column.name}': '{_READ.get(column.kind, 'VARCHAR')}'" for column in table.columns)
    source = (
        f"read_csv({quoted(lines)}, header = false, auto_detect = false, nullstr = '', delim = '{BETWEEN}', "
        f"quote = '{AROUND}', escape = '{AROUND}', columns = {{{read}}}) r"
    )
    for column in table.columns:
        if table.grows_by and column.kind is Kind.PARTY:
            name = f"of_{column.name}"
            source += f" LEFT JOIN heirs {name} ON {name}.gone = replace(r.{column.name}, '-', '')"
    wanted = ", ".join(f"{_made(table, column, secret, zone)} AS {column.name}" for column in table.columns)
    base.execute(f"COPY (SELECT {wanted} FROM {source}) TO {quoted(into)} (FORMAT parquet, COMPRESSION snappy)")


def _made(table: CopiedTable, column: Column, secret: str, zone: str) -> str:
    name = f"r.{column.name}"
    if column.kind is Kind.PARTY and table.grows_by:
        name = f"coalesce(of_{column.name}.kept, {name})"
    if column.kind in _KEYS:
        return keys.sql(secret, name)
    if column.kind is Kind.LOCAL_DAY:
        return f"timezone({quoted(zone)}, timezone('UTC', {name}))::DATE"
    if column.kind is Kind.FLAG:
        return f"{name} IN ('1', 't')"
    if column.kind in (Kind.CODE, Kind.TEXT) and not column.is_optional:
        return f"coalesce({name}, '')"
    return name


def months_in(base: "DuckDBPyConnection", table: CopiedTable, stages: Sequence[Path]) -> dict[str, int]:
    """How many rows each month has; "" for a table without days, when it has any."""
    month = f"strftime({table.day}, '%Y-%m')" if table.day else "''"
    rows = base.execute(f"SELECT {month}, count(*) FROM {files(stages)} GROUP BY 1 ORDER BY 1").fetchall()
    return {str(month): int(count) for month, count in rows}


def write(base: "DuckDBPyConnection", table: CopiedTable, month: str, sources: Sequence[Path], into: Path) -> None:
    """The rows of a month ("" for all) in the table's order."""
    where = ""
    if month:
        first, last = bounds(month)
        where = f"WHERE {table.day} BETWEEN DATE '{first}' AND DATE '{last}'"
    chosen = f"SELECT * FROM {files(sources)} {where} ORDER BY {', '.join(table.sort)}"
    base.execute(f"COPY ({chosen}) TO {quoted(into)} (FORMAT parquet, COMPRESSION zstd)")


def files(paths: Iterable[Path]) -> str:
    return f"read_parquet([{', '.join(quoted(path) for path in paths)}], hive_partitioning = false)"


def view(base: "DuckDBPyConnection", table: CopiedTable, paths: Sequence[Path]) -> None:
    base.execute(view_sql(table, paths))


def view_sql(table: CopiedTable, paths: Sequence[Path]) -> str:
    """Every column there is, with its type, also where no row is."""
    if paths:
        names = ", ".join(column.name for column in table.columns)
        return f"CREATE VIEW {table.name} AS SELECT {names} FROM {files(paths)}"
    nothing = ", ".join(f"NULL::{TYPES[column.kind]} AS {column.name}" for column in table.columns)
    return f"CREATE VIEW {table.name} AS SELECT {nothing} WHERE false"


def totals(base: "DuckDBPyConnection", table: CopiedTable, paths: Sequence[Path]) -> dict[str, tuple[int, ...]]:
    """As `reading.totals`, of the files. Raises duckdb.Error where one cannot be read."""
    if not paths:
        return {}
    month = f"strftime({table.day}, '%Y-%m')" if table.day else "''"
    columns = ", ".join(summed(column, column.name) for column in table.columns)
    found = base.execute(f"SELECT {month}, count(*), {columns} FROM {files(paths)} GROUP BY 1").fetchall()
    return {str(month): tuple(int(value or 0) for value in values) for month, *values in found}
