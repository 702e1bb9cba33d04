"""The tables that expressions ask: their names, their columns, and what keeps their rows apart."""

from typing import Final

import ibis
from ibis.expr import types as ir

from hedgerow.measures.errors import MeasureError

WORKSPACE: Final = "workspace"
"""The column that a pooled table has besides its own: whose record a row is from."""

SCHEMAS: Final[dict[str, dict[str, str]]] = {
    "activities": {
        "position": "int64",
        "id": "string",
        "verb": "string",
        "occurred_at": "timestamp",
        "day": "date",
        "actor": "string",
        "object": "string",
        "object_kind": "string",
        "target": "string",
        "channel": "string",
        "amount_minor": "int64",
        "currency": "string",
        "source": "string",
    },
    "purchases": {
        "id": "string",
        "party": "string",
        "day": "date",
        "amount_minor": "int64",
        "currency": "string",
        "channel": "string",
        "place": "string",
    },
    "lines": {
        "purchase": "string",
        "product": "string",
        "category": "string",
        "day": "date",
        "quantity_milli": "int64",
        "amount_minor": "int64",
        "currency": "string",
    },
    "flows": {
        "id": "string",
        "kind": "string",
        "giver": "string",
        "receiver": "string",
        "day": "date",
        "quantity_milli": "int64",
        "unit": "string",
        "worth_minor": "int64",
        "currency": "string",
        "worth_by": "string",
        "is_settled": "boolean",
        "state": "string",
    },
    "ties": {"source": "string", "target": "string", "kind": "string", "since": "date", "until": "date"},
    "roles": {"party": "string", "kind": "string", "family": "string", "since": "date", "until": "date"},
    "parties": {
        "party": "string",
        "kind": "string",
        "source": "string",
        "added_on": "date",
        "is_archived": "boolean",
    },
}
"""Columns of each table and their types, as the columnar copy writes them. Keys are words without a meaning."""


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
