"""Which guards the models ask for."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import models

from hedgerow.kernel.tenancy.models import TenantForeignKey, TenantModel


@dataclass(frozen=True, slots=True)
class Tie:
    """A foreign key between two tenant tables."""

    child: str
    column: str
    parent: str
    parent_key: str
    name: str


def tenant_models() -> list[type[TenantModel]]:
    found = [m for m in apps.get_models(include_auto_created=True) if issubclass(m, TenantModel) and m._meta.managed]
    return sorted(found, key=lambda m: m._meta.db_table)


def tenant_tables() -> list[str]:
    return [model._meta.db_table for model in tenant_models()]


def append_only_tables() -> list[str]:
    return [model._meta.db_table for model in tenant_models() if model.append_only]


def ties() -> list[Tie]:
    return [tie for model in tenant_models() for tie in _ties_of(model)]


def _ties_of(model: type[models.Model]) -> Iterator[Tie]:
    for field in model._meta.local_concrete_fields:
        if isinstance(field, TenantForeignKey):
            target: Any = field.target_field
            table = model._meta.db_table
            yield Tie(table, field.column, target.model._meta.db_table, target.column, f"{table}_{field.column}")
