"""The tables that expressions ask: their names, their columns, and what keeps their rows apart."""

from typing import Final

import ibis
from ibis.expr import types as ir

from hedgerow.measures.errors import MeasureError

WORKSPACE: Final = "workspace"
"""The column that a pooled table has besides its own: whose record a row is from."""

UNDONE: Final = "undone"
"""The source of an activity that takes another back: its cause is as if it had never been, and so is it itself."""

NOBODY: Final = -1
"""Stands for a key where there is none: keys are whole numbers of at least 0."""

SCHEMAS: Final[dict[str, dict[str, str]]] = {
    "activities": {
        "position": "int64",
        "id": "int64",
        "verb": "string",
        "occurred_at": "timestamp",
        "day": "date",
        "actor": "int64",
        "object": "int64",
        "object_kind": "string",
        "target": "int64",
        "channel": "string",
        "amount_minor": "int64",
        "currency": "string",
        "source": "string",
        "cause": "int64",
    },
    "purchases": {
        "id": "int64",
        "party": "int64",
        "day": "date",
        "amount_minor": "int64",
        "currency": "string",
        "channel": "string",
        "place": "string",
    },
    "lines": {
        "purchase": "int64",
        "product": "int64",
        "category": "string",
        "day": "date",
        "quantity_milli": "int64",
        "amount_minor": "int64",
        "currency": "string",
    },
    "flows": {
        "id": "int64",
        "kind": "string",
        "giver": "int64",
        "receiver": "int64",
        "day": "date",
        "quantity_milli": "int64",
        "unit": "string",
        "worth_minor": "int64",
        "currency": "string",
        "worth_by": "string",
        "is_settled": "boolean",
        "state": "string",
    },
    "ties": {"source": "int64", "target": "int64", "kind": "string", "since": "date", "until": "date"},
    "roles": {"party": "int64", "kind": "string", "family": "string", "since": "date", "until": "date"},
    "parties": {
        "party": "int64",
        "kind": "string",
        "source": "string",
        "added_on": "date",
        "is_archived": "boolean",
    },
}
"""Columns of each table and their types, as the columnar copy writes them; it may have more. A key is a whole number
without a meaning, the same in every table; NULL stands for the business itself, or for nobody known."""


def table(name: str, *, pooled: bool = False) -> ir.Table:
    """Return the table of that name, bound to no engine; a pooled one says of each row which workspace it is from.

    Raises MeasureError on a name that is not in SCHEMAS.
    """
    if name not in SCHEMAS:
        raise MeasureError(f"there is no table {name}; there are {', '.join(SCHEMAS)}")
    return ibis.table({WORKSPACE: "string"} | SCHEMAS[name] if pooled else SCHEMAS[name], name=name)


def whose(rows: ir.Table) -> list[str]:
    """Return the columns that say whose rows these are: the workspace in a pooled table, else none."""
    return [WORKSPACE] if WORKSPACE in rows.columns else []


def whose_money(rows: ir.Table) -> list[str]:
    """Return the columns within which money may be added: one workspace's, of one currency."""
    return [*whose(rows), "currency"]
