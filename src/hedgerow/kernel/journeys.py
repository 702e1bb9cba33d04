"""Statements that need nothing of each other's answers travel to the database together: one journey instead of many.

PostgreSQL reads and plans each of them once per connection: that costs it as much as doing what they ask. It does not
behind a pooler that gives each transaction another connection (`?pooler=transaction`), nor where queries are looked at.
"""

import re
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import count
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

from django.db import DEFAULT_DB_ALIAS, Error, connections
from django.db.backends.base.base import BaseDatabaseWrapper

Answer = Callable[[], list[Any]]
"""The rows, once the journey is done."""
_MOST_PREPARED = 100
_KEPT_VALUES = 50
_STALE = ("26000", "0A000")
"""A statement is not there any more, or a table has changed under it: all of the connection's are given up."""


class _Statement(NamedTuple):
    sql: str
    params: Sequence[Any]
    has_rows: bool


class _Known:
    """The statements that one connection has prepared, those asked for last at the end. No name is taken twice."""

    def __init__(self) -> None:
        self._names: OrderedDict[str, str] = OrderedDict()
        self._numbers = count()
        self._is_fresh = True

    def names(self, taken: Sequence[_Statement], before: list[str]) -> dict[str, str]:
        """Of each statement. `before` gets what has to be said first; once it was, `keep` them."""
        if self._is_fresh:
            before.append("DEALLOCATE ALL")  # of a connection whose statements were given up
        found = {}
        for sql in dict.fromkeys(one.sql for one in taken):
            if sql in self._names:
                self._names.move_to_end(sql)
                found[sql] = self._names[sql]
            else:
                found[sql] = f"hedgerow_{next(self._numbers)}"
                before.append(f"PREPARE {found[sql]} AS {_numbered(sql)}")
        while len(self._names) > _MOST_PREPARED:
            before.append(f"DEALLOCATE {self._names.popitem(last=False)[1]}")
        return found

    def keep(self, names: Mapping[str, str]) -> None:
        self._names.update(names)
        self._is_fresh = False


_known: "WeakKeyDictionary[Any, _Known]" = WeakKeyDictionary()


class Journey:
    """Take statements along, then `go`; on SQLite, which is no journey away, each is asked as it is taken along.

    On the server each is a statement of its own, done in order: it sees what the one before it had to wait for. What
    goes wrong with one is raised by `go`, and those after it are not done. Only within a transaction.
    """

    def __init__(self) -> None:
        self._taken: list[_Statement] = []
        self._rows: list[list[Any]] = []
        self._connection = connections[DEFAULT_DB_ALIAS]
        self._waits = self._connection.vendor == "postgresql"

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
        with self._connection.cursor() as cursor:
            known, before = _known_by(self._connection), list[str]()
            names = known.names(taken, before) if known else {}
            try:
                cursor.execute(";\n".join([*before, *_filled(cursor, taken, names)]))
            except Error as error:
                if before or getattr(error.__cause__, "sqlstate", None) in _STALE:
                    _known.pop(self._connection.connection, None)
                raise
            for _said in before:
                cursor.nextset()
            for place, statement in enumerate(taken):
                if place:
                    cursor.nextset()
                self._rows.append(cursor.fetchall() if statement.has_rows else [])
        if known and before:
            known.keep(names)

    def _take(self, sql: str, params: Sequence[Any], *, has_rows: bool) -> int:
        self._taken.append(_Statement(sql, params, has_rows))
        if not self._waits:
            with self._connection.cursor() as cursor:
                cursor.execute(sql, params)
                self._rows.append(cursor.fetchall() if has_rows else [])
        return len(self._taken) - 1


def _known_by(connection: BaseDatabaseWrapper) -> _Known | None:
    """None where nothing is to be prepared."""
    if connection.settings_dict.get("DISABLE_SERVER_SIDE_CURSORS") or connection.queries_logged:
        return None
    found = _known.get(connection.connection)
    if found is None:
        found = _known[connection.connection] = _Known()
    return found


def _filled(cursor: Any, taken: Sequence[_Statement], names: Mapping[str, str]) -> Iterator[str]:
    """As many at once as the driver knows from the last time: it keeps no text with more values."""
    together, values = list[str](), list[Any]()
    for sql, params, _has_rows in taken:
        if together and len(values) + len(params) > _KEPT_VALUES:
            yield cursor.mogrify(";\n".join(together), values)
            together, values = [], []
        together.append(_asked(names[sql], len(params)) if sql in names else sql)
        values += params
    yield cursor.mogrify(";\n".join(together), values)


def _asked(name: str, values: int) -> str:
    return f"EXECUTE {name}({', '.join(['%s'] * values)})" if values else f"EXECUTE {name}"


def _numbered(sql: str) -> str:
    """With $1, $2 … for its values."""
    places = count(1)
    return re.sub("%([s%])", lambda mark: "%" if mark[1] == "%" else f"${next(places)}", sql)
