"""The lean path into a table: many rows in one statement, without an ORM object each.

PostgreSQL takes `COPY` (row-level security does not allow it: there, a pipelined `executemany`); a few rows can also
travel along with other statements, as `COPY` goes to the server and back twice. SQLite takes statements of many rows: a
table with triggers copies every page it touches once per statement and open savepoint, so
a statement per row costs forty times as much inside nested transactions.
Constraints, triggers and the workspace guard apply as always; model defaults do not: name every column.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from itertools import chain
from typing import Any, TypeVar

import msgspec
from django.conf import settings
from django.db import connection, models
from django.db.backends.utils import CursorWrapper

from hedgerow.kernel.journeys import Journey
from hedgerow.kernel.tenancy.models import TenantModel
from hedgerow.kernel.tenancy.scope import current_workspace_id

Row = Sequence[Any]
T = TypeVar("T")
_MOST_PARAMETERS = 6000
FEW = 50
"""So many rows are not copied."""
Convert = Callable[[Iterable[Any]], list[object]]


def insert_rows(
    model: type[TenantModel], fields: Sequence[str], rows: Sequence[Row], journey: Journey | None = None
) -> None:
    """Insert `rows` (values in the order of `fields`, without the workspace) into the workspace in scope.

    With a `journey`, a few rows are taken along. Runs inside the caller's transaction. Raises IntegrityError as any
    insert does; then nothing of the batch is in.
    """
    if not rows:
        return
    statement, placeholders, converts = _statement(model, tuple(fields), connection.vendor)
    columns: list[Iterable[Any]] = list(zip(*rows, strict=True))
    for index, convert in converts:
        columns[index] = convert(columns[index])
    workspace = current_workspace_id()
    mine: object = workspace.hex if connection.vendor == "sqlite" else workspace
    prepared = zip([mine] * len(rows), *columns, strict=True)
    if journey is not None and len(rows) <= FEW and connection.vendor == "postgresql":
        take_values(journey, f"INSERT INTO {statement} VALUES", placeholders, list(prepared))
        return
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql" and not settings.HEDGEROW_HARDENED:
            with connection.wrap_database_errors, cursor.copy(f"COPY {statement} FROM STDIN") as copy:
                for row in prepared:
                    copy.write_row(row)
        elif connection.vendor == "postgresql":
            cursor.executemany(f"INSERT INTO {statement} VALUES ({placeholders})", list(prepared))
        else:
            execute_values(cursor, f"INSERT INTO {statement} VALUES", placeholders, list(prepared))


def slices(found: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """The same in parts of at most `size`, in order."""
    for start in range(0, len(found), size):
        yield found[start : start + size]


def take_values(journey: Journey, before: str, placeholders: str, rows: Sequence[Row], after: str = "") -> None:
    """As `execute_values`, along with others on the `journey`."""
    marks = ", ".join([f"({placeholders})"] * len(rows))
    journey.tell(f"{before} {marks} {after}", list(chain.from_iterable(rows)))


def execute_values(cursor: CursorWrapper, before: str, placeholders: str, rows: Sequence[Row], after: str = "") -> None:
    """Run `before (…), (…) after` over all rows, as many in a statement as SQLite takes parameters."""
    size = max(1, _MOST_PARAMETERS // len(rows[0])) if rows else 1
    if connection.vendor == "sqlite" and not connection.queries_logged:
        placeholders = placeholders.replace("%s", "?")  # its own: Django would look for thousands of the others
    for start in range(0, len(rows), size):
        some = rows[start : start + size]
        marks = ", ".join([f"({placeholders})"] * len(some))
        cursor.execute(f"{before} {marks} {after}", list(chain.from_iterable(some)))


@lru_cache(maxsize=64)
def _statement(
    model: type[TenantModel], names: tuple[str, ...], vendor: str
) -> tuple[str, str, list[tuple[int, Convert]]]:
    fields: list[Any] = [model._meta.get_field(name) for name in names]
    columns = ", ".join(f'"{field.column}"' for field in fields)
    marks = ["%s::jsonb" if vendor == "postgresql" and isinstance(f, models.JSONField) else "%s" for f in fields]
    found = [(index, _convert(field, vendor)) for index, field in enumerate(fields)]
    converts = [(index, convert) for index, convert in found if convert is not None]
    return f'"{model._meta.db_table}" (workspace_id, {columns})', ", ".join(["%s", *marks]), converts


def _convert(field: Any, vendor: str) -> Convert | None:
    """How a whole column is written for this engine; None where the driver does it by itself."""
    target = field.target_field if isinstance(field, models.ForeignKey) else field
    if isinstance(target, models.JSONField):
        return _json
    if vendor != "sqlite":
        return None
    if isinstance(target, models.UUIDField):
        return _hex
    if isinstance(target, models.DateTimeField):
        return _naive
    return _plain if isinstance(target, models.DateField) else None


def _json(values: Iterable[Any]) -> list[object]:
    encode = msgspec.json.encode
    return [encode(value).decode() for value in values]


def _hex(values: Iterable[Any]) -> list[object]:
    return [None if value is None else value.hex for value in values]


def _naive(values: Iterable[datetime | None]) -> list[object]:
    """As Django writes it on SQLite: UTC without an offset."""
    last: datetime | None = None
    written: object = None
    found: list[object] = []
    for value in values:
        if value is not last:  # one moment often stands in every row
            last, written = value, None if value is None else _written(value)
        found.append(written)
    return found


def _written(moment: datetime) -> str:
    return (moment if moment.tzinfo is UTC else moment.astimezone(UTC)).isoformat(" ")[:-6]


def _plain(values: Iterable[object]) -> list[object]:
    return [None if value is None else str(value) for value in values]
