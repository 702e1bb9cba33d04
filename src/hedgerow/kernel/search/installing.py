"""The engines' own word indexes: FTS5 on SQLite, kept by triggers; a generated `tsvector` with GIN on PostgreSQL.

Made after every `migrate`, as the guards are: Django knows neither, and SQLite drops triggers when it rebuilds a table.
"""

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper

TABLE, INDEX = "kernel_searchentry", "search_index"
_SQLITE = {
    "search_added": "AFTER INSERT ON kernel_searchentry BEGIN "
    "INSERT INTO search_index (rowid, body) VALUES (NEW.number, NEW.body); END",
    "search_gone": "AFTER DELETE ON kernel_searchentry BEGIN "
    "INSERT INTO search_index (search_index, rowid, body) VALUES ('delete', OLD.number, OLD.body); END",
    "search_changed": "AFTER UPDATE OF body, number ON kernel_searchentry BEGIN "
    "INSERT INTO search_index (search_index, rowid, body) VALUES ('delete', OLD.number, OLD.body); "
    "INSERT INTO search_index (rowid, body) VALUES (NEW.number, NEW.body); END",
}


def install_search(connection: BaseDatabaseWrapper) -> None:
    """Safe to run again. Where something was missing, the index is made anew from the entries."""
    if TABLE not in connection.introspection.table_names():
        return
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            _on_sqlite(cursor)
        else:
            _on_postgresql(cursor)


def _on_sqlite(cursor: CursorWrapper) -> None:
    cursor.execute("SELECT name FROM sqlite_master WHERE name LIKE 'search%'")
    present = {name for (name,) in cursor.fetchall()}
    if present >= {INDEX, *_SQLITE}:
        return
    cursor.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS search_index USING fts5(body, content='kernel_searchentry', "
        "content_rowid='number', detail=none, prefix='1 2 3 4', tokenize='unicode61')"
    )
    for name, body in _SQLITE.items():
        cursor.execute(f"DROP TRIGGER IF EXISTS {name}")
        cursor.execute(f"CREATE TRIGGER {name} {body}")
    cursor.execute("INSERT INTO search_index (search_index) VALUES ('rebuild')")


def _on_postgresql(cursor: CursorWrapper) -> None:
    cursor.execute(
        "ALTER TABLE kernel_searchentry ADD COLUMN IF NOT EXISTS words tsvector "
        "GENERATED ALWAYS AS (array_to_tsvector(string_to_array(body, ' '))) STORED"
    )
    cursor.execute("CREATE INDEX IF NOT EXISTS search_index ON kernel_searchentry USING gin (words)")
