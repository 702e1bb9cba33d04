"""Lines of JSON into a Parquet file and out of it. DuckDB is loaded only where one is written or read."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from hedgerow.timeline.archiving.rows import COLUMNS, line

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_AT_ONCE = 2000
_TIME = "TIMESTAMPTZ"


class Unreadable(Exception):
    """A file that is no Parquet file, or not one of ours."""


def write(lines: Path, into: Path) -> None:
    """In the order of the lines. Raises OSError where the disk refuses."""
    from duckdb import IOException  # noqa: PLC0415 - 66 MB that only the archive needs

    read = ", ".join(f"{name}: '{'BIGINT' if kind == _TIME else kind}'" for name, kind in COLUMNS.items())
    wanted = ", ".join(_in(name, kind) for name, kind in COLUMNS.items())
    source = f"read_json({_quoted(lines)}, format = 'newline_delimited', columns = {{{read}}})"
    with closing(_database()) as database:
        try:
            database.execute(
                f"COPY (SELECT {wanted} FROM {source}) TO {_quoted(into)} (FORMAT parquet, COMPRESSION zstd)"  # noqa: S608 - names of ours, a quoted path
            )
        except IOException as cause:
            raise OSError(str(cause)) from cause


def read(path: Path) -> Iterator[bytes]:
    """The lines a file was made of, in its order. Raises Unreadable."""
    from duckdb import Error  # noqa: PLC0415 - see write

    wanted = ", ".join(_out(name, kind) for name, kind in COLUMNS.items())
    with closing(_database()) as database:
        try:
            found = database.execute(f"SELECT {wanted} FROM read_parquet({_quoted(path)})")  # noqa: S608 - as above
            while rows := found.fetchmany(_AT_ONCE):
                yield from map(line, rows)
        except Error as cause:
            raise Unreadable(str(cause)) from cause


def _in(name: str, kind: str) -> str:
    return f"make_timestamptz({name}) AS {name}" if kind == _TIME else name


def _out(name: str, kind: str) -> str:
    return f"epoch_us({name})" if kind == _TIME else f"{name}::VARCHAR" if kind == "UUID" else name


def _quoted(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"


def _database() -> "DuckDBPyConnection":
    """In memory, frugal, one thread so that rows stay in order, and without ever asking the network for extensions."""
    import duckdb  # noqa: PLC0415 - see write

    settled: dict[str, str | bool | int | float | list[str]] = {
        "threads": 1,
        "memory_limit": "256MB",
        "temp_directory": "",
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
    }
    return duckdb.connect(":memory:", config=settled)
