"""Lines of JSON into a Parquet file and out of it."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from hedgerow.kernel.columnar import database, quoted
from hedgerow.timeline.archiving.rows import COLUMNS, line

_AT_ONCE = 2000
_TIME = "TIMESTAMPTZ"


class Unreadable(Exception):
    """A file that is no Parquet file, or not one of ours."""


def write(lines: Path, into: Path) -> None:
    """In the order of the lines. Raises OSError where the disk refuses."""
    from duckdb import IOException  # noqa: PLC0415 - 66 MB that only the archive needs

    read = ", ".join(f"{name}: '{'BIGINT' if kind == _TIME else kind}'" for name, kind in COLUMNS.items())
    wanted = ", ".join(_in(name, kind) for name, kind in COLUMNS.items())
    source = f"read_json({quoted(lines)}, format = 'newline_delimited', columns = {{{read}}})"
    with closing(database()) as opened:
        try:
            opened.execute(
                f"COPY (SELECT {wanted} FROM {source}) TO {quoted(into)} (FORMAT parquet, COMPRESSION zstd)"  # noqa: S608 - names of ours, a quoted path
            )
        except IOException as cause:
            raise OSError(str(cause)) from cause


def read(path: Path) -> Iterator[bytes]:
    """The lines a file was made of, in its order. Raises Unreadable."""
    from duckdb import Error  # noqa: PLC0415 - see write

    wanted = ", ".join(_out(name, kind) for name, kind in COLUMNS.items())
    with closing(database()) as opened:
        try:
            found = opened.execute(f"SELECT {wanted} FROM read_parquet({quoted(path)})")  # noqa: S608 - as above
            while rows := found.fetchmany(_AT_ONCE):
                yield from map(line, rows)
        except Error as cause:
            raise Unreadable(str(cause)) from cause


def _in(name: str, kind: str) -> str:
    return f"make_timestamptz({name}) AS {name}" if kind == _TIME else name


def _out(name: str, kind: str) -> str:
    return f"epoch_us({name})" if kind == _TIME else f"{name}::VARCHAR" if kind == "UUID" else name
