"""Marks of rows that change, by triggers of PostgreSQL.

Marks are only added: two that write at once would wait for each other over a row that both change. Rows that come or go
are read from the statement's own table of them, and leave one mark for each part; a row that changes leaves its own,
and only where something watched does.
"""

from hashlib import sha256

from django.db.backends.utils import CursorWrapper

from hedgerow.kernel.tenancy.guards.plan import MARKS, Plan
from hedgerow.kernel.tenancy.guards.watches import Watch

PREFIX = "hg_mark_"
_INTO = f"INSERT INTO {MARKS} (id, workspace_id, name, part, is_taken)"


def install_marks(cursor: CursorWrapper, plan: Plan) -> None:
    """Names carry a digest of what is watched, so a changed one replaces the old one. Safe to run again."""
    wanted = {f"{PREFIX}{sha256(repr(watch).encode()).hexdigest()[:16]}": watch for watch in plan.watches}
    cursor.execute(
        "SELECT t.tgname, c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid "
        "WHERE c.relnamespace = current_schema()::regnamespace AND t.tgname LIKE 'hg\\_mark\\_%'"
    )
    for name, table in cursor.fetchall():
        if name.rpartition("_")[0] not in wanted:
            cursor.execute(f'DROP TRIGGER "{name}" ON "{table}"')
    for name, watch in wanted.items():
        _install(cursor, name, watch)


def _install(cursor: CursorWrapper, name: str, watch: Watch) -> None:
    rows = f"SELECT DISTINCT r.workspace_id, {_part(watch, 'r')} AS part FROM changed r"
    _function(cursor, f"{name}_many", _marks(watch, "m.workspace_id", rows))
    both = " UNION ".join(f"SELECT {_part(watch, row)} AS part" for row in ("OLD", "NEW"))
    _function(cursor, f"{name}_one", _marks(watch, "NEW.workspace_id", both))
    for moment, rows in (("INSERT", "NEW"), ("DELETE", "OLD")):
        cursor.execute(
            f'CREATE OR REPLACE TRIGGER {name}_{moment.lower()} AFTER {moment} ON "{watch.table}" '
            f"REFERENCING {rows} TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION {name}_many()"
        )
    differs = " OR ".join(f'OLD."{column}" IS DISTINCT FROM NEW."{column}"' for column in watch.columns)
    cursor.execute(
        f'CREATE OR REPLACE TRIGGER {name}_update AFTER UPDATE ON "{watch.table}" FOR EACH ROW '
        f"WHEN ({differs}) EXECUTE FUNCTION {name}_one()"
    )


def _marks(watch: Watch, workspace: str, parts: str) -> str:
    chosen = f"SELECT gen_random_uuid(), {workspace}, '{watch.name}', m.part, false FROM ({parts}) m"
    return f"{_INTO} {chosen} WHERE m.part IS NOT NULL;"


def _function(cursor: CursorWrapper, name: str, body: str) -> None:
    cursor.execute(
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} RETURN NULL; END $$"
    )


def _part(watch: Watch, row: str) -> str:
    return f"to_char({watch.day.format(row=row)}, 'YYYY-MM')" if watch.day else "''::text"
