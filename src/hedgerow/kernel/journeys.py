"""Statements that need nothing of each other's answers travel to the database together: one journey instead of many."""

from collections.abc import Callable, Sequence
from typing import Any

from django.db import connection

Answer = Callable[[], list[Any]]
"""The rows, once the journey is done."""


class Journey:
    """Take statements along, then `go`; on SQLite, which is no journey away, each is asked as it is taken along.

    On the server each is a statement of its own, done in order: it sees what the one before it had to wait for. What
    goes wrong with one is raised by `go`, and those after it are not done. Only within a transaction.
    """

    def __init__(self) -> None:
        self._taken: list[tuple[str, Sequence[Any], bool]] = []
        self._rows: list[list[Any]] = []
        self._waits = connection.vendor == "postgresql"

    def ask(self, sql: str, params: Sequence[Any]) -> Answer:
        """A statement that gives rows."""
        place = self._take(sql, params, has_rows=True)
        return lambda: self._rows[place]

    def tell(self, sql: str, params: Sequence[Any]) -> None:
        """A statement that gives none."""
        self._take(sql, params, has_rows=False)

    def go(self) -> None:
        taken = self._taken[len(self._rows) :]
        if not taken:
            return
        with connection.cursor() as cursor:
            if len(taken) == 1:
                cursor.execute(*taken[0][:2])
            else:
                # Each is filled in by itself: so short, the driver knows it from the last time.
                cursor.execute(";\n".join([cursor.mogrify(sql, params) for sql, params, _has_rows in taken]))
            for place, (_sql, _params, has_rows) in enumerate(taken):
                if place:
                    cursor.nextset()
                self._rows.append(cursor.fetchall() if has_rows else [])

    def _take(self, sql: str, params: Sequence[Any], *, has_rows: bool) -> int:
        self._taken.append((sql, params, has_rows))
        if not self._waits:
            with connection.cursor() as cursor:
                cursor.execute(sql, params)
                self._rows.append(cursor.fetchall() if has_rows else [])
        return len(self._taken) - 1
