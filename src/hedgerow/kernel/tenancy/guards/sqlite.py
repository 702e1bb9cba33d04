"""Guards as SQLite triggers. Names carry a digest of the body, so a changed guard replaces the old one."""

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256

from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from hedgerow.kernel.tenancy.guards.plan import MARKS, Plan, Tie, Unchanging
from hedgerow.kernel.tenancy.guards.watches import Watch

PREFIX = "hg_"
_OURS = "FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'hg\\_%' ESCAPE '\\'"


def install(connection: BaseDatabaseWrapper, plan: Plan) -> None:
    wanted = {_named(body): body for body in _bodies(plan)}
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT name {_OURS}")
        present = {name for (name,) in cursor.fetchall()}
        for name in present - wanted.keys():
            cursor.execute(f'DROP TRIGGER "{name}"')
        for name in sorted(wanted.keys() - present):
            cursor.execute(f'CREATE TRIGGER "{name}" {wanted[name]}')


@contextmanager
def lifted(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """While tables are made anew: SQLite renames none that a trigger of another table speaks of.

    Afterwards, and when it fails, the same ones stand again, but for those of tables that are gone.
    """
    with transaction.atomic(connection.alias), connection.cursor() as cursor:
        cursor.execute(f"SELECT name, tbl_name, sql {_OURS}")
        before = cursor.fetchall()
        for name, _table, _sql in before:
            cursor.execute(f'DROP TRIGGER "{name}"')
    try:
        yield
    finally:
        with transaction.atomic(connection.alias), connection.cursor() as cursor:
            tables = set(connection.introspection.table_names(cursor))
            for name, table, sql in before:
                cursor.execute(f'DROP TRIGGER IF EXISTS "{name}"')
                if table in tables:
                    cursor.execute(sql)


def _named(body: str) -> str:
    return PREFIX + sha256(body.encode()).hexdigest()[:24]


def _bodies(plan: Plan) -> Iterator[str]:
    for one in plan.append_only:
        refuse = f"BEGIN SELECT RAISE(ABORT, '{one.table} is append-only'); END"
        yield f'BEFORE DELETE ON "{one.table}" {refuse}'
        yield f'BEFORE UPDATE ON "{one.table}" {_unless_emptied(one)}{refuse}'
    for tie in plan.ties:
        yield from _tie_bodies(tie)
    for watch in plan.watches:
        yield from _watch_bodies(watch)


def _unless_emptied(one: Unchanging) -> str:
    if not one.erasable:
        return ""
    same = " AND ".join(f'NEW."{column}" IS OLD."{column}"' for column in one.others)
    return f"WHEN NOT ({same} AND NEW.\"{one.erasable}\" = '{{}}') "


def _tie_bodies(tie: Tie) -> Iterator[str]:
    missing = (
        f'NEW."{tie.column}" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "{tie.parent}" p '
        f'WHERE p."{tie.parent_key}" = NEW."{tie.column}" AND +p.workspace_id = NEW.workspace_id)'
    )
    refuse = f"SELECT RAISE(ABORT, 'FOREIGN KEY of {tie.name}: no such row in this workspace')"
    yield f'BEFORE INSERT ON "{tie.child}" WHEN {missing} BEGIN {refuse}; END'
    yield f'BEFORE UPDATE OF "{tie.column}", workspace_id ON "{tie.child}" WHEN {missing} BEGIN {refuse}; END'
    mine = f'c.workspace_id = OLD.workspace_id AND c."{tie.column}" = OLD."{tie.parent_key}"'
    used = f'EXISTS (SELECT 1 FROM "{tie.child}" c WHERE {mine})'
    kept = f"SELECT RAISE(ABORT, 'FOREIGN KEY of {tie.name}: the row is still in use')"
    yield f'BEFORE DELETE ON "{tie.parent}" WHEN {used} BEGIN {kept}; END'
    moved = f"NEW.workspace_id <> OLD.workspace_id AND {used}"
    yield f'BEFORE UPDATE OF workspace_id ON "{tie.parent}" WHEN {moved} BEGIN {kept}; END'


def _watch_bodies(watch: Watch) -> Iterator[str]:
    """One mark stands for all changes of a part, until it is taken."""
    yield f'AFTER INSERT ON "{watch.table}" BEGIN {_mark(watch, "NEW")} END'
    yield f'AFTER DELETE ON "{watch.table}" BEGIN {_mark(watch, "OLD")} END'
    differs = " OR ".join(f'NEW."{column}" IS NOT OLD."{column}"' for column in watch.columns)
    both = f"{_mark(watch, 'OLD')} {_mark(watch, 'NEW')}" if watch.day else _mark(watch, "NEW")
    yield f'AFTER UPDATE ON "{watch.table}" WHEN {differs} BEGIN {both} END'


def _mark(watch: Watch, row: str) -> str:
    part = f"substr({watch.day.format(row=row)}, 1, 7)" if watch.day else "''"
    same = f"workspace_id = {row}.workspace_id AND name = '{watch.name}' AND part = {part} AND NOT is_taken"
    return (
        f"INSERT INTO {MARKS} (id, workspace_id, name, part, is_taken) "
        f"SELECT lower(hex(randomblob(16))), {row}.workspace_id, '{watch.name}', {part}, 0 "
        f"WHERE {part} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM {MARKS} WHERE {same});"
    )
