"""Which guards the models ask for."""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import models

from hedgerow.kernel.tenancy.guards.watches import Watch, watches
from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel

MARKS = "kernel_mark"


@dataclass(frozen=True, slots=True)
class Tie:
    """A foreign key between two tenant tables."""

    child: str
    column: str
    parent: str
    parent_key: str
    name: str


@dataclass(frozen=True, slots=True)
class Unchanging:
    """A table that is only added to; its `erasable` column ("" for none) may be emptied while all `others` stay."""

    table: str
    erasable: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """Tables by name, the foreign keys between them, and what leaves marks when it changes."""

    tables: tuple[str, ...]
    append_only: tuple[Unchanging, ...]
    ties: tuple[Tie, ...]
    watches: tuple[Watch, ...] = ()


def plan(present: Container[str]) -> Plan:
    """What the models ask of the tables that are `present`: a table whose migration is still to come waits for it."""
    found = [m for m in apps.get_models(include_auto_created=True) if issubclass(m, TenantModel) and m._meta.managed]
    models_here = sorted((m for m in found if m._meta.db_table in present), key=lambda m: m._meta.db_table)
    return Plan(
        tables=tuple(model._meta.db_table for model in models_here),
        append_only=tuple(_unchanging(model) for model in models_here if model.append_only),
        ties=tuple(tie for model in models_here for tie in _ties_of(model) if tie.parent in present),
        watches=tuple(watch for watch in watches if watch.table in present and MARKS in present),
    )


def _unchanging(model: type[TenantModel]) -> Unchanging:
    columns: dict[str, Any] = {field.name: field.column for field in model._meta.local_concrete_fields}
    erasable = columns.pop(model.erasable, "")
    return Unchanging(model._meta.db_table, erasable, tuple(columns.values()))


def _ties_of(model: type[models.Model]) -> Iterator[Tie]:
    for field in model._meta.local_concrete_fields:
        if isinstance(field, TenantForeignKey):
            target: Any = field.target_field
            table = model._meta.db_table
            yield Tie(table, field.column, target.model._meta.db_table, target.column, f"{table}_{field.column}")
