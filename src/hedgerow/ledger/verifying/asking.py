"""Plain rows for whole tables: an object for each of a million would take longer than all that is looked at."""

from collections.abc import Iterator
from typing import Any

from django.db import connection

from hedgerow.kernel.tenancy import current_workspace_id

PORTION = 20_000


def rows(sql: str, *parameters: Any) -> list[tuple[Any, ...]]:
    """`%(mine)s` stands for the workspace in scope."""
    with connection.cursor() as cursor:
        cursor.execute(sql, _named(parameters))
        found: list[tuple[Any, ...]] = cursor.fetchall()
        return found


def rows_one_by_one(sql: str, *parameters: Any) -> Iterator[tuple[Any, ...]]:
    """As `rows`, of a table larger than the memory: asked once, and fetched in portions. Within a transaction."""
    with connection.chunked_cursor() as cursor:
        cursor.execute(sql, _named(parameters))
        while some := cursor.fetchmany(PORTION):
            yield from some


def _named(parameters: tuple[Any, ...]) -> dict[str, Any]:
    workspace = current_workspace_id()
    mine = workspace if connection.vendor == "postgresql" else workspace.hex
    return {"mine": mine} | {f"p{place}": value for place, value in enumerate(parameters)}
