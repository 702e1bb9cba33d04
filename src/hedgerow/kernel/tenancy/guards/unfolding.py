"""Tables of the values in a JSON object, kept by the database: whoever writes the object, they are never behind.

A value becomes a folded text and, where it reads as one, a number; an amount of money its currency and its minor units;
a list one row for each thing in it. What is asked of a million rows needs an index, and a JSON object has none.
"""

from collections.abc import Sequence
from hashlib import sha256

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper

from hedgerow.kernel.folding import FOLD, ON_POSTGRESQL
from hedgerow.kernel.tenancy.guards.plan import Unfolding

PREFIX = "unfold_"
_LONGEST_KEY = 60
_NUMBER = "^[+-]?[0-9]{1,100}([.][0-9]*)?([eE][+-]?[0-9]{1,2})?$"


def on_sqlite(connection: BaseDatabaseWrapper, unfoldings: Sequence[Unfolding]) -> None:
    wanted = {name: body for each in unfoldings for name, body in _triggers(each).items()}
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE %s", [f"{PREFIX}%"])
        present = {name for (name,) in cursor.fetchall()}
        for name in present - wanted.keys():
            cursor.execute(f'DROP TRIGGER "{name}"')
        for name in sorted(wanted.keys() - present):
            cursor.execute(f'CREATE TRIGGER "{name}" {wanted[name]}')
        for each in unfoldings:
            if not present >= _triggers(each).keys():
                _fill(cursor, each, _sqlite_rows(each, f'"{each.parent}"'))


def on_postgresql(connection: BaseDatabaseWrapper, unfoldings: Sequence[Unfolding]) -> None:
    with connection.cursor() as cursor:
        for each in unfoldings:
            body = _postgresql_body(each)
            name = _named(body)
            cursor.execute("SELECT 1 FROM pg_trigger WHERE tgname = %s AND NOT tgisinternal", [name])
            if cursor.fetchone() is None:
                _make_triggers(cursor, each, name, body)
                _fill(cursor, each, _postgresql_rows(each, f'"{each.parent}"'))


def _named(body: str) -> str:
    return PREFIX + sha256(body.encode()).hexdigest()[:24]


def _fill(cursor: CursorWrapper, each: Unfolding, rows: str) -> None:
    """From all that is there already. Nobody's values go into the statement: names of tables and columns alone."""
    cursor.execute(f'DELETE FROM "{each.table}"')
    cursor.execute(f"{_into(each)} {rows}")


def _into(each: Unfolding) -> str:
    return f'INSERT INTO "{each.table}" (id, workspace_id, "{each.column}", "key", "text", "number")'


def _forget(each: Unfolding) -> str:
    mine = f'workspace_id = NEW.workspace_id AND "{each.column}" = NEW."{each.parent_key}"'
    return f'DELETE FROM "{each.table}" WHERE {mine}'


def _triggers(each: Unfolding) -> dict[str, str]:
    names = ("workspace_id", each.parent_key, each.document)
    one = "(SELECT " + ", ".join(f'NEW."{name}" AS "{name}"' for name in names) + ")"
    insert = f"{_into(each)} {_sqlite_rows(each, one)}"
    new, old = (f'{row}."{each.document}"' for row in ("NEW", "OLD"))
    changed = f'AFTER UPDATE OF "{each.document}" ON "{each.parent}" WHEN {new} IS NOT {old}'
    bodies = (
        f"AFTER INSERT ON \"{each.parent}\" WHEN {new} <> '{{}}' BEGIN {insert}; END",
        f"{changed} BEGIN {_forget(each)}; {insert}; END",
    )
    return {_named(body): body for body in bodies}


def _sqlite_rows(each: Unfolding, source: str) -> str:
    def read(part: str) -> str:
        money = f"json_extract(k.value, '$.{part}')"
        return f"CASE k.type WHEN 'object' THEN {money} WHEN 'array' THEN e.value ELSE k.value END"

    return (
        f'SELECT lower(hex(randomblob(16))), p.workspace_id, p."{each.parent_key}", substr(k.key, 1, {_LONGEST_KEY}), '
        f"{FOLD}({read('currency')}), CAST({read('minor')} AS NUMERIC) "
        f'FROM {source} p, json_each(p."{each.document}") k, '
        "json_each(CASE k.type WHEN 'array' THEN k.value ELSE '[0]' END) e WHERE k.type <> 'null'"
    )


def _make_triggers(cursor: CursorWrapper, each: Unfolding, name: str, body: str) -> None:
    cursor.execute(
        "SELECT t.tgname FROM pg_trigger t WHERE t.tgrelid = %s::regclass AND t.tgname LIKE %s",
        [each.parent, f"{PREFIX}%"],
    )
    for (old,) in cursor.fetchall():
        cursor.execute(f'DROP TRIGGER "{old}" ON "{each.parent}"')
    cursor.execute(f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $unfold$ {body} $unfold$")
    new, old = (f'{row}."{each.document}"' for row in ("NEW", "OLD"))
    for act, when, trigger in (
        ("INSERT", f"{new} <> '{{}}'::jsonb", name),
        (f'UPDATE OF "{each.document}"', f"{new} IS DISTINCT FROM {old}", f"{name}_again"),
    ):
        cursor.execute(
            f'CREATE TRIGGER "{trigger}" AFTER {act} ON "{each.parent}" FOR EACH ROW WHEN ({when}) '
            f"EXECUTE FUNCTION {name}()"
        )


def _postgresql_body(each: Unfolding) -> str:
    names = ("workspace_id", each.parent_key, each.document)
    one = "(SELECT " + ", ".join(f'NEW."{name}" AS "{name}"' for name in names) + ")"
    return (
        f"BEGIN IF TG_OP = 'UPDATE' THEN {_forget(each)}; END IF; "
        f"{_into(each)} {_postgresql_rows(each, one)}; RETURN NULL; END"
    )


def _postgresql_rows(each: Unfolding, source: str) -> str:
    def read(part: str) -> str:
        return f"CASE jsonb_typeof(e.value) WHEN 'object' THEN e.value ->> '{part}' ELSE e.value #>> '{{}}' END"

    text = ON_POSTGRESQL.replace("%(expressions)s", f"({read('currency')})")
    return (
        f'SELECT gen_random_uuid(), p.workspace_id, p."{each.parent_key}", left(k.key, {_LONGEST_KEY}), {text}, '
        f"CASE WHEN {read('minor')} ~ '{_NUMBER}' THEN ({read('minor')})::double precision END "
        f'FROM {source} p, jsonb_each(p."{each.document}") k, '
        "jsonb_array_elements(CASE jsonb_typeof(k.value) WHEN 'array' THEN k.value "
        "ELSE jsonb_build_array(k.value) END) e WHERE jsonb_typeof(k.value) <> 'null'"
    )
