"""What SQLite's planner is told to expect: a workspace holds very many rows of a table, though not all.

Without figures it takes ten rows per workspace, and walks through all of them instead of looking up twenty keys.
Figures of `ANALYZE` would be those of the day it ran, which on a new installation is the day of no rows; these hold
from the first row to the millionth, so a query has the same plan in a test and in a shop.
"""

from collections.abc import Iterator

from django.db.backends.base.base import BaseDatabaseWrapper

_ROWS, _IN_A_WORKSPACE = 10_000_000, 1_000_000
_PER_VALUE = 10  # rows that share a foreign key, an address, a moment
_PER_WORD = 100_000  # rows that share a word of few: a kind, a source, a currency
_WORDS = frozenset({"kind", "source", "currency", "severity", "event", "reactor", "kept_because", "key"})
_INDEXES = """
SELECT t.name, i.name, i."unique", c.name FROM sqlite_master t, pragma_index_list(t.name) i, pragma_index_info(i.name) c
WHERE t.type = 'table' AND EXISTS (SELECT 1 FROM pragma_table_info(t.name) w WHERE w.name = 'workspace_id')
ORDER BY t.name, i.name, c.seqno
"""


def set_expectations(connection: BaseDatabaseWrapper) -> None:
    """Write them for every table of the workspaces, if they are not there; connections opened from now on know them."""
    with connection.cursor() as cursor:
        cursor.execute(_INDEXES)
        wanted = set(_rows(cursor.fetchall()))
        cursor.execute("ANALYZE sqlite_schema")  # makes the table of figures, measures nothing
        cursor.execute("SELECT tbl, idx, stat FROM sqlite_stat1")
        if wanted <= set(cursor.fetchall()):
            return
        cursor.execute("DELETE FROM sqlite_stat1")
        cursor.executemany("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (%s, %s, %s)", sorted(wanted))
        cursor.execute("ANALYZE sqlite_schema")  # reads what was written


def _rows(found: list[tuple[str, str, int, str]]) -> Iterator[tuple[str, str, str]]:
    indexes: dict[tuple[str, str, int], list[str]] = {}
    for table, index, unique, column in found:
        indexes.setdefault((table, index, unique), []).append(column)
    for (table, index, unique), columns in indexes.items():
        yield table, index, " ".join(map(str, (_ROWS, *_shared(columns, is_unique=bool(unique)))))


def _shared(columns: list[str], *, is_unique: bool) -> Iterator[int]:
    """How many rows agree in the first column, in the first two, and so on."""
    rows = _IN_A_WORKSPACE
    for place, column in enumerate(columns, 1):
        if column in _WORDS:
            rows = min(rows, _PER_WORD)
        elif column != "workspace_id":
            rows = min(rows, _PER_VALUE)
        yield 1 if place == len(columns) and (is_unique or column == "id") else rows
