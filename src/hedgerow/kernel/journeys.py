"""Statements that need nothing of each other's answers travel to the database together: one journey instead of many.

PostgreSQL reads and plans each of them once per connection: that costs it as much as doing what they ask. It does not
behind a pooler that gives each transaction another connection (`?pooler=transaction`), nor where queries are looked at.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

from django.db import connection

Answer = Callable[[], list[Any]]
"""The rows, once the journey is done."""
_MOST_PREPARED = 100


class _Statement(NamedTuple):
    sql: str
    params: Sequence[Any]
    has_rows: bool


class _Known:
    """The statements that one connection has prepared: how each is asked for."""

    def __init__(self) -> None:
        self._asked: dict[str, str] = {}
        self._numbers = count()

    def texts(self, statement: _Statement) -> list[str]:
        """What prepares it, where nothing has yet, and asks for it. No name is taken twice, whatever goes wrong."""
        sql, values, _has_rows = statement
        if asked := self._asked.get(sql):
            return [asked]
        if len(self._asked) >= _MOST_PREPARED:
            return [sql]
        name = f"hedgerow_{next(self._numbers)}"
        marks = f"({', '.join(['%s'] * len(values))})" if values else ""
        return [f"PREPARE {name} AS {_numbered(sql)}", f"EXECUTE {name}{marks}"]

    def keep(self, statement: _Statement, texts: Sequence[str]) -> None:
        if len(texts) > 1:
            self._asked[statement.sql] = texts[-1]


_known: "WeakKeyDictionary[Any, _Known]" = WeakKeyDictionary()


class Journey:
    """Take statements along, then `go`; on SQLite, which is no journey away, each is asked as it is taken along.

    On the server each is a statement of its own, done in order: it sees what the one before it had to wait for. What
    goes wrong with one is raised by `go`, and those after it are not done. Only within a transaction.
    """

    def __init__(self) -> None:
        self._taken: list[_Statement] = []
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
            known = _known_here()
            texts = [known.texts(statement) if known else [statement.sql] for statement in taken]
            cursor.execute(";\n".join(_filled(cursor, taken, texts)))
            answered = 0
            for statement, asked in zip(taken, texts, strict=True):
                for _each in range(len(asked) if answered else len(asked) - 1):
                    cursor.nextset()
                answered += len(asked)
                self._rows.append(cursor.fetchall() if statement.has_rows else [])
                if known:
                    known.keep(statement, asked)

    def _take(self, sql: str, params: Sequence[Any], *, has_rows: bool) -> int:
        self._taken.append(_Statement(sql, params, has_rows))
        if not self._waits:
            with connection.cursor() as cursor:
                cursor.execute(sql, params)
                self._rows.append(cursor.fetchall() if has_rows else [])
        return len(self._taken) - 1


def _known_here() -> _Known | None:
    """None where nothing is to be prepared."""
    if connection.settings_dict.get("DISABLE_SERVER_SIDE_CURSORS") or connection.queries_logged:
        return None
    found = _known.get(connection.connection)
    if found is None:
        found = _known[connection.connection] = _Known()
    return found


def _filled(cursor: Any, taken: Sequence[_Statement], texts: Sequence[Sequence[str]]) -> Iterator[str]:
    """Each is filled in by itself: so short, the driver knows it from the last time."""
    for statement, (*before, asked) in zip(taken, texts, strict=True):
        yield from before
        yield cursor.mogrify(asked, statement.params)


def _numbered(sql: str) -> str:
    """With $1, $2 … for its values."""
    places = count(1)
    return re.sub("%([s%])", lambda mark: "%" if mark[1] == "%" else f"${next(places)}", sql)
