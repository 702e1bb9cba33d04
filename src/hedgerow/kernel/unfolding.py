"""Tables of the values in a JSON object: what is asked of a million rows needs an index, and a JSON object has none.

A value becomes a folded text and, where it reads as one, a number; an amount of money its currency and its minor units;
a list one row for each thing in it. The database does it itself, from the rows as they are.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import msgspec
from django.db import connection, transaction

from hedgerow.kernel.folding import FOLD, ON_POSTGRESQL
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.kernel.tenancy.models import TenantModel

_LONGEST_KEY = 60
_NUMBER = "^[+-]?[0-9]{1,100}([.][0-9]*)?([eE][+-]?[0-9]{1,2})?$"


@dataclass(frozen=True, slots=True)
class _Unfolding:
    """`table` holds the values of `document`, a JSON column of the row in `parent` that its `column` points at."""

    table: str
    column: str
    parent: str
    document: str


@transaction.atomic
def unfold(model: type[TenantModel], keys: Iterable[UUID]) -> None:
    """Make the table say what the objects of these rows say now: those that `model.unfolds` names. Again no change."""
    found, wanted = _of(model), list(keys)
    if not wanted:
        return
    workspace = current_workspace_id()
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            among = "(SELECT value FROM json_each(%s))"
            values: list[Any] = [workspace.hex, msgspec.json.encode([key.hex for key in wanted]).decode()]
            rows = _sqlite_rows(found, among)
        else:
            among, values = "(SELECT unnest(%s::uuid[]))", [workspace, wanted]
            rows = _postgresql_rows(found, among)
        cursor.execute(f'DELETE FROM "{found.table}" WHERE workspace_id = %s AND "{found.column}" IN {among}', values)  # noqa: S608  (names of ours)
        into = f'INSERT INTO "{found.table}" (id, workspace_id, "{found.column}", "key", "text", "number")'
        cursor.execute(f"{into} {rows}", values)


def _of(model: type[TenantModel]) -> _Unfolding:
    pointer, document = model.unfolds.split(".")
    field: Any = model._meta.get_field(pointer)
    parent = field.related_model._meta
    return _Unfolding(model._meta.db_table, field.column, parent.db_table, parent.get_field(document).column)


def _sqlite_rows(found: _Unfolding, among: str) -> str:
    def read(part: str) -> str:
        money = f"json_extract(k.value, '$.{part}')"
        return f"CASE k.type WHEN 'object' THEN {money} WHEN 'array' THEN e.value ELSE k.value END"

    return (
        f"SELECT lower(hex(randomblob(16))), p.workspace_id, p.id, substr(k.key, 1, {_LONGEST_KEY}), "  # noqa: S608  (names of our own tables; values are parameters)
        f"{FOLD}({read('currency')}), CAST({read('minor')} AS NUMERIC) "
        f'FROM "{found.parent}" p, json_each(p."{found.document}") k, '
        "json_each(CASE k.type WHEN 'array' THEN k.value ELSE '[0]' END) e "
        f"WHERE p.workspace_id = %s AND p.id IN {among} AND k.type <> 'null'"
    )


def _postgresql_rows(found: _Unfolding, among: str) -> str:
    def read(part: str) -> str:
        return f"CASE jsonb_typeof(e.value) WHEN 'object' THEN e.value ->> '{part}' ELSE e.value #>> '{{}}' END"

    text = ON_POSTGRESQL.replace("%(expressions)s", f"({read('currency')})")
    return (
        f"SELECT gen_random_uuid(), p.workspace_id, p.id, left(k.key, {_LONGEST_KEY}), {text}, "  # noqa: S608  (as above)
        f"CASE WHEN {read('minor')} ~ '{_NUMBER}' THEN ({read('minor')})::double precision END "
        f'FROM "{found.parent}" p, jsonb_each(p."{found.document}") k, '
        "jsonb_array_elements(CASE jsonb_typeof(k.value) WHEN 'array' THEN k.value "
        "ELSE jsonb_build_array(k.value) END) e "
        f"WHERE p.workspace_id = %s AND p.id IN {among} AND jsonb_typeof(k.value) <> 'null'"
    )
