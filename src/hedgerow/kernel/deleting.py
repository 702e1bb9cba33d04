"""Rows deleted with what goes with them, where the database checks every row at once and nothing waits for the end."""

from typing import Any

from django.db.models import ForeignKey, QuerySet
from django.db.models.deletion import Collector


def delete_all(rows: "QuerySet[Any]") -> int:
    """Delete rows and all that cascades from them, whatever points before what it points at. Returns how many went.

    Django orders only by columns that may not be empty: of the others it expects that the check waits until the end.
    """
    collector = Collector(using=rows.db, origin=rows)
    collector.collect(rows)
    found = set(collector.data)
    for model in found:
        for field in model._meta.concrete_fields:
            if isinstance(field, ForeignKey) and field.remote_field.model in found - {model}:
                collector.add_dependency(field.remote_field.model, model)
    return collector.delete()[0]
