"""What engines spell differently, and what they hand back differently."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import ibis
import numpy as np
import numpy.typing as npt
from ibis.expr import operations as ops
from ibis.expr import types as ir

Type = str
"""A type in Ibis's words."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """One engine's SQL: its name for Ibis, its names of types, and its quote for names."""

    name: str
    types: dict[Type, str]
    quote: str

    def sql(self, expression: ir.Table) -> str:
        """Return the statement. Needs no connection, so that the engine need not be installed."""
        return str(ibis.to_sql(expression, dialect=self.name, pretty=False))

    def quoted(self, name: str) -> str:
        """Return a name of a column or table as the engine reads it."""
        return self.quote + name.replace(self.quote, self.quote * 2) + self.quote

    def typed(self, columns: dict[str, Type]) -> list[tuple[str, str]]:
        """Return the columns with the engine's types."""
        return [(name, self.types[kind]) for name, kind in columns.items()]


DUCKDB = Dialect(
    name="duckdb",
    types={"string": "VARCHAR", "int64": "BIGINT", "date": "DATE", "timestamp": "TIMESTAMP", "boolean": "BOOLEAN"},
    quote='"',
)
SPARK = Dialect(
    name="pyspark",
    types={"string": "STRING", "int64": "BIGINT", "date": "DATE", "timestamp": "TIMESTAMP", "boolean": "BOOLEAN"},
    quote="`",
)


_KINDS: Final[dict[Type, npt.DTypeLike]] = {"int64": np.int64, "boolean": np.bool_, "date": "datetime64[D]"}


def tables_in(expression: ir.Table) -> dict[str, dict[str, Type]]:
    """Return the tables that an expression reads, by their names, each with its columns and their types."""
    found = {each.name: each.schema for each in expression.op().find(ops.UnboundTable)}
    return {name: {column: str(kind) for column, kind in found[name].items()} for name in sorted(found)}


def types_of(expression: ir.Table) -> dict[str, Type]:
    """Return the columns of the answer and their types: int64, string, boolean, date, or decimal for wider integers."""
    return {name: _plain(kind) for name, kind in expression.schema().items()}


def column(kind: Type, values: Sequence[Any] | npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Return one column of the answer as an array of that type.

    Words and wide integers are an array of objects, in which nothing is None. Raises ValueError on a number or a day
    that is missing: an expression says 0, or leaves the row out.
    """
    if kind in _KINDS:
        is_typed = isinstance(values, np.ndarray) and values.dtype != object  # in which None cannot be
        if np.ma.is_masked(values) or (not is_typed and any(each is None for each in values)):
            raise ValueError(f"a column of {kind} has an empty place")
        return np.asarray(values).astype(_KINDS[kind])
    whole = np.empty(len(values), dtype=object)
    found = values.tolist() if isinstance(values, np.ndarray) else values
    whole[:] = [each if each is None or kind == "string" else int(each) for each in found]
    return whole


def _plain(kind: Any) -> Type:
    if kind.is_decimal() and kind.scale == 0:
        return "decimal"
    name = str(kind).lstrip("!")
    if name.startswith(("int", "uint")):
        return "int64"
    if name not in {"string", "boolean", "date"}:
        raise TypeError(f"an expression must give whole numbers, words or days, not {name}")
    return name
