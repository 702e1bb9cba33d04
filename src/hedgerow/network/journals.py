"""What a merge does to rows, written down so that it can be taken back.

Packages that hold something of parties bring their part by the registry of mergings and write through the journal;
what they add up, they add up anew, as a figure cannot be moved.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, TypeVar, cast
from uuid import UUID

import msgspec
from django.db import IntegrityError, transaction
from django.db.models import Model, QuerySet

from hedgerow.kernel.tenancy.models import TenantModel

Row = TypeVar("Row", bound=TenantModel)


@dataclass(frozen=True, slots=True)
class Step:
    """One row changed, or taken out where `after` is None. Columns by their names, as JSON holds them."""

    model: str
    row_id: UUID
    before: Mapping[str, Any]
    after: Mapping[str, Any] | None


@dataclass(slots=True)
class Journal:
    """Steps in the order in which they were done."""

    steps: list[Step] = field(default_factory=list)

    def change(self, rows: "QuerySet[Row]", **values: Any) -> int:
        """Set columns (keys by their column, as `party_id`) of all rows; returns how many there were."""
        before = {row.pop("id"): row for row in rows.order_by().values("id", *values)}
        label, after = rows.model._meta.label_lower, _plain(values)
        self.steps += [Step(label, key, _plain(row), after) for key, row in before.items()]
        return rows.model.objects.filter(id__among=before).update(**values)

    def change_one(self, row: TenantModel, **values: Any) -> None:
        """Set what is different of one row; nothing is written where nothing is."""
        before = {name: getattr(row, name) for name, value in values.items() if getattr(row, name) != value}
        if not before:
            return
        after = {name: values[name] for name in before}
        for name, value in after.items():
            setattr(row, name, value)
        row.save(update_fields=list(after))
        self.steps.append(Step(row._meta.label_lower, row.pk, _plain(before), _plain(after)))

    def remove(self, row: TenantModel) -> None:
        """Take out a row that says what another one says already."""
        self.steps.append(Step(row._meta.label_lower, row.pk, _plain(_columns(row)), None))
        row.delete()


def undo(steps: Iterable[Step], models: Iterable[type[TenantModel]]) -> int:
    """Take the steps back, the last one first; returns how many rows stayed as they are.

    A column that somebody has changed since keeps what it says now; a row that is gone since, or whose place is taken,
    stays so.
    """
    known = {model._meta.label_lower: model for model in models}
    left = 0
    for (label, _names), some in groupby(reversed(list(steps)), key=_alike):
        left += _undo_alike(known[label], list(some))
    return left


def _alike(step: Step) -> tuple[str, str]:
    """Steps that only moved rows from one party to the other are taken back together."""
    moves = step.after is not None and len(step.after) == 1
    return step.model, msgspec.json.encode([step.before, step.after]).decode() if moves else str(step.row_id)


def _undo_alike(model: type[TenantModel], steps: Sequence[Step]) -> int:
    first = steps[0]
    if first.after is None:
        return sum(not _put_back(model, step) for step in steps)
    if len(steps) == 1:
        return 0 if _change_back(model, first) else 1
    before, after = _native(model, first.before), _native(model, first.after)
    rows = model.objects.filter(id__among=[step.row_id for step in steps], **after)
    return len(steps) - rows.update(**before)


def _change_back(model: type[TenantModel], step: Step) -> bool:
    row = model.objects.filter(pk=step.row_id).first()
    if row is None or step.after is None:
        return False
    kept = [name for name, value in step.after.items() if _plain({name: getattr(row, name)})[name] == value]
    for name, value in _native(model, {name: step.before[name] for name in kept}).items():
        setattr(row, name, value)
    if kept:
        row.save(update_fields=kept)
    return len(kept) == len(step.after)


def _put_back(model: type[TenantModel], step: Step) -> bool:
    if model.objects.filter(pk=step.row_id).exists():
        return False
    try:
        with transaction.atomic():
            model(**_native(model, step.before)).save(force_insert=True)
    except IntegrityError:
        return False
    return True


def _columns(row: Model) -> dict[str, Any]:
    return {column.attname: getattr(row, column.attname) for column in row._meta.concrete_fields}


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    return cast("dict[str, Any]", msgspec.to_builtins(dict(values), enc_hook=str))


def _native(model: type[TenantModel], values: Mapping[str, Any]) -> dict[str, Any]:
    columns = {column.attname: column for column in model._meta.concrete_fields}
    return {name: None if value is None else columns[name].to_python(value) for name, value in values.items()}
