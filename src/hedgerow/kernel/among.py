"""`field__among=values`: any number of values in one statement, as one parameter.

`__in` gives a parameter to each, and composing a statement of a thousand costs more than the database takes to answer.
"""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

import msgspec
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import CharField, Lookup, TextField, UUIDField
from django.db.models.sql.compiler import SQLCompiler


class Among(Lookup[Any]):
    """For texts and keys. No values find nothing."""

    lookup_name = "among"
    prepare_rhs = False

    def __init__(self, lhs: Any, rhs: Iterable[str | UUID]) -> None:
        super().__init__(lhs, list(rhs))

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> tuple[str, tuple[Any, ...]]:
        left, params = self.process_lhs(compiler, connection)
        return f"{left} = ANY(%s)", (*params, self.rhs)

    def as_sqlite(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> tuple[str, tuple[Any, ...]]:
        left, params = self.process_lhs(compiler, connection)
        values = [value.hex if isinstance(value, UUID) else value for value in self.rhs]
        sql = f"{left} IN (SELECT value FROM json_each(%s))"  # noqa: S608  (`left` is Django's own)
        return sql, (*params, msgspec.json.encode(values).decode())


for _field in (CharField, TextField, UUIDField):
    _field.register_lookup(Among)
