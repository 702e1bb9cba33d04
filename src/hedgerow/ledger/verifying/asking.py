"""Plain rows for whole tables: an object for each of a million would take longer than all that is looked at."""

from typing import Any

from django.db import connection

from hedgerow.kernel.tenancy import current_workspace_id


def rows(sql: str, *parameters: Any) -> list[tuple[Any, ...]]:
    """`%(mine)s` stands for the workspace in scope."""
    workspace = current_workspace_id()
    mine = workspace if connection.vendor == "postgresql" else workspace.hex
    named: dict[str, Any] = {"mine": mine} | {f"p{place}": value for place, value in enumerate(parameters)}
    with connection.cursor() as cursor:
        cursor.execute(sql, named)
        found: list[tuple[Any, ...]] = cursor.fetchall()
        return found
