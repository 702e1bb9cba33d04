"""DuckDB, for who writes or reads Parquet: in memory, frugal, and never asking the network for anything.

It is loaded only where a file is written or read: 66 MB that a start does without.
"""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Setting = str | bool | int | float | list[str]


def database(*, threads: int = 1, memory: str = "256MB", **more: Setting) -> "DuckDBPyConnection":
    """With one thread rows stay in order. What does not fit into memory is refused, not spilled, unless told where."""
    import duckdb  # noqa: PLC0415 - see above

    settled: dict[str, Setting] = {
        "threads": threads,
        "memory_limit": memory,
        "temp_directory": "",
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
    }
    return duckdb.connect(":memory:", config=settled | more)


def quoted(text: str | Path) -> str:
    return "'" + str(text).replace("'", "''") + "'"
