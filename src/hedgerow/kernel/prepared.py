"""Queries that nearly every page asks: Django composes and compiles their SQL at the first asking only.

Composing a statement costs many times what the database needs to answer it by a key. What is asked is still written as
a queryset, and answered by Django's own compiler, so converters, models and joins are those of any query.
"""

from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Generic, TypeVar
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import QuerySet
from django.db.models.sql.compiler import SQLCompiler

from hedgerow.kernel.ids import key_of, uuid7
from hedgerow.kernel.journeys import Answer, Journey
from hedgerow.kernel.tenancy.models import TenantModel
from hedgerow.kernel.tenancy.scope import current_workspace_id, scope, unscoped

T = TypeVar("T")
Value = UUID | str | datetime
Values = Value | Sequence[UUID]
MOST_KEYS = 200
_MOST_SHAPES = 256


class Prepared(Generic[T]):
    """`build` makes the queryset from values that may be anything of their types: it must not look at them.

    A list of keys gives a statement per length; one longer than MOST_KEYS is composed each time, as ever.
    """

    def __init__(self, build: Callable[..., "QuerySet[Any, T]"]) -> None:
        self._build = build
        self._written: dict[tuple[object, ...], _Statement] = {}

    def __call__(self, *values: Values) -> list[T]:
        """The rows, in the workspace in scope. Raises UnscopedQuery outside one, as the queryset would."""
        journey = Journey()
        rows = self.on(journey, *values)
        journey.go()
        return rows()

    def on(self, journey: Journey, *values: Values) -> Callable[[], list[T]]:
        """Taken along with others; what is given reads the rows once the journey is done."""
        lengths = [_length(value) for value in values]
        if 0 in lengths:
            return list
        if any(length and length > MOST_KEYS for length in lengths):
            return partial(list, self._build(*values))
        connection = connections[DEFAULT_DB_ALIAS]
        shape = (connection.vendor, *lengths)
        statement = self._written.get(shape)
        if statement is None:
            if len(self._written) >= _MOST_SHAPES:
                self._written.clear()
            statement = self._written[shape] = _written(self._build, values, connection)
        return statement.on(journey, values, connection)


@dataclass(frozen=True, slots=True)
class _Statement:
    """`params` as they stay; `sources` says which of them is which value, all keys of all values counted through.

    Of a `scoped` statement the first value is the workspace.
    """

    compiler: SQLCompiler
    iterable: Any
    sql: str
    params: tuple[Any, ...]
    sources: tuple[tuple[int, int], ...]
    scoped: bool
    converters: dict[int, Any]

    def on(
        self, journey: Journey, values: Sequence[Values], connection: BaseDatabaseWrapper
    ) -> Callable[[], list[Any]]:
        given = _adapted((current_workspace_id(), *values) if self.scoped else values, connection)
        params = list(self.params)
        for place, which in self.sources:
            params[place] = given[which]
        return partial(self._read, journey.ask(self.sql, params), connection)

    def _read(self, answer: Answer, connection: BaseDatabaseWrapper) -> list[Any]:
        compiler = copy(self.compiler)
        compiler.connection = connection
        compiler.execute_sql = lambda *_args, **_kwargs: [answer()]  # type: ignore[method-assign,assignment]  # of this copy only
        compiler.get_converters = lambda _expressions: self.converters  # type: ignore[method-assign,assignment]  # as above
        return list(self.iterable(_Asked(compiler), chunked_fetch=False))


class _Asked:
    """What Django's iterables want of a queryset; its query is compiled already."""

    db = DEFAULT_DB_ALIAS
    _known_related_objects: dict[Any, Any] = {}

    def __init__(self, compiler: SQLCompiler) -> None:
        self.query, self._compiler = self, compiler

    def get_compiler(self, using: str) -> SQLCompiler:  # noqa: ARG002  (Django names it)
        return self._compiler


def _written(build: Callable[..., Any], values: Sequence[Values], connection: BaseDatabaseWrapper) -> _Statement:
    """The statement, composed with marks in the place of the values and of the workspace, which are then looked for."""
    marks, workspace = [_mark(value, place) for place, value in enumerate(values)], uuid7()
    with unscoped(), scope(workspace):
        rows = build(*marks)
    scoped = issubclass(rows.model, TenantModel)
    compiler = rows.query.get_compiler(DEFAULT_DB_ALIAS)
    sql, params = compiler.as_sql()
    marked = {mark: which for which, mark in enumerate(_adapted([workspace, *marks] if scoped else marks, connection))}
    sources = tuple((place, marked[param]) for place, param in enumerate(params) if _may_be_mark(param, marked))
    prefetched = rows._prefetch_related_lookups  # noqa: SLF001  (Django shows it nowhere else; so the iterable)
    if prefetched or {which for _place, which in sources} != set(marked.values()):
        raise TypeError("a prepared query puts the workspace and every value into its one statement, as they are given")
    converters = compiler.get_converters([column for column, *_rest in compiler.select])
    usual = getattr(connection.ops, "convert_uuidfield_value", None)
    for place, (made, column) in converters.items():
        if made == [usual]:
            converters[place] = [_key], column
    return _Statement(compiler, rows._iterable_class, sql, tuple(params), sources, scoped, converters)  # noqa: SLF001  (as above)


def _may_be_mark(param: Any, marked: dict[Any, int]) -> bool:
    return isinstance(param, (UUID, str, datetime)) and param in marked


def _length(value: Values) -> int | None:
    return None if isinstance(value, (UUID, str, datetime)) else len(value)


def _mark(value: Values, place: int) -> Any:
    match value:
        case UUID():
            return uuid7()
        case str():
            return f"mark {uuid7()}"
        case datetime():
            return datetime(1901, 1, 1, tzinfo=value.tzinfo) + timedelta(days=place)
        case _:
            return [uuid7() for _ in value]


def _adapted(values: Sequence[Values], connection: BaseDatabaseWrapper) -> list[Any]:
    """As the database takes them, one after the other."""
    plain: list[Any] = []
    for value in values:
        plain += [value] if isinstance(value, (UUID, str, datetime)) else value
    native = connection.features.has_native_uuid_field
    adapt = connection.ops.adapt_datetimefield_value
    return [
        (one if native else one.hex) if isinstance(one, UUID) else adapt(one) if isinstance(one, datetime) else one
        for one in plain
    ]


def _key(value: str | None, _column: object, _connection: object) -> UUID | None:
    """As `UUID(value)`, which looks for every way in which one can be written: a row has several of them."""
    return None if value is None else key_of(int(value, 16))
