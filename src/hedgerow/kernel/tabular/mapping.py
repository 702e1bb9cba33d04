"""What each column becomes: typed, storable as JSON, carried over to the next file of the same kind."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from django.utils.translation import gettext as _

from hedgerow.kernel.errors import Text
from hedgerow.kernel.tabular.columns import Column, squeeze
from hedgerow.kernel.tabular.dates import DateOrder
from hedgerow.kernel.tabular.errors import MappingInvalid

CUSTOM = "custom"  # kept under the user's own column name
LEAVE_OUT = "leave_out"


@dataclass(frozen=True, slots=True)
class Field:
    """Something a column can become. `many` allows several columns."""

    name: str
    title: Text
    many: bool = False


@dataclass(frozen=True, slots=True)
class FieldSet:
    """The fields of one kind of import. Of each group in `required`, one field must be mapped; its first names it."""

    kind: str
    fields: tuple[Field, ...]
    required: tuple[tuple[str, ...], ...]

    def get(self, name: str) -> Field | None:
        return next((field for field in self.fields if field.name == name), None)


@dataclass(frozen=True, slots=True)
class ColumnUse:
    """One column and what it becomes. `slot` ties columns together ("E-mail 1 - Label" with "E-mail 1 - Value")."""

    position: int
    name: str
    field: str
    slot: str = ""
    label: str = ""
    is_guess: bool = False


@dataclass(frozen=True, slots=True)
class Mapping:
    """`source` is the recogniser's name ("square") or empty; `role` what all its parties are ("client") or empty.

    Unset options are decided from the file or the workspace.
    """

    kind: str
    uses: tuple[ColumnUse, ...]
    source: str = ""
    role: str = ""
    date_order: DateOrder | None = None
    decimal_mark: str = ""
    currency: str = ""
    mode: str = ""
    match: str = ""

    def columns_of(self, field: str) -> list[ColumnUse]:
        return [use for use in self.uses if use.field == field]

    def position_of(self, field: str) -> int | None:
        return next((use.position for use in self.uses if use.field == field), None)

    @property
    def left_out(self) -> list[str]:
        return [use.name for use in self.uses if use.field == LEAVE_OUT]

    def with_use(self, position: int, field: str, *, slot: str = "", label: str = "") -> "Mapping":
        """The same mapping with one column decided by a person."""
        uses = (
            replace(use, field=field, slot=slot, label=label, is_guess=False) if use.position == position else use
            for use in self.uses
        )
        return replace(self, uses=tuple(uses))

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> "Mapping":
        uses = tuple(ColumnUse(**use) for use in stored["uses"])
        order = DateOrder(stored["date_order"]) if stored.get("date_order") else None
        return cls(**{**stored, "uses": uses, "date_order": order})

    def bound_to(self, columns: Sequence[Column], *, others: str) -> "Mapping":
        """A saved mapping on another file: by name, wherever the columns now stand. New columns become `others`."""
        waiting = list(self.uses)
        uses = []
        for column in columns:
            known = next((use for use in waiting if _is_of(use, column)), None)
            if known is not None:
                waiting.remove(known)
                uses.append(replace(known, position=column.position, name=column.name))
            else:
                uses.append(ColumnUse(column.position, column.name, others))
        return replace(self, uses=tuple(uses))


def _is_of(use: ColumnUse, column: Column) -> bool:
    return squeeze(use.name) == column.normal if column.has_name else use.position == column.position


def check(mapping: Mapping, fields: FieldSet) -> None:
    """Raises MappingInvalid when a needed field is missing, unknown, or given twice. Before anything runs."""
    for group in fields.required:
        if not any(mapping.columns_of(name) for name in group):
            _refuse_missing(fields, group)
    for use in mapping.uses:
        refuse_unknown(use.field, fields)
    for field in fields.fields:
        uses = mapping.columns_of(field.name)
        if not field.many and len(uses) > 1:
            names = ", ".join(use.name for use in uses)
            raise MappingInvalid(
                _("%(field)s is taken from two columns: %(columns)s.") % {"field": field.title, "columns": names},
                todo=_("Choose one of them."),
                field=field.name,
            )


def refuse_unknown(name: str, fields: FieldSet) -> None:
    """Raises MappingInvalid, naming the fields there are."""
    known = [field.name for field in fields.fields]
    if name not in (*known, CUSTOM, LEAVE_OUT):
        raise MappingInvalid(
            _("There is no field called “%(field)s”.") % {"field": name},
            todo=_("Choose from: %(fields)s.") % {"fields": ", ".join(known)},
            field=name,
        )


def _refuse_missing(fields: FieldSet, group: tuple[str, ...]) -> None:
    title = next(field.title for field in fields.fields if field.name == group[0])
    raise MappingInvalid(
        _("The mapping does not say which column is this: %(field)s.") % {"field": title},
        todo=_("Choose its column, or add %(field)s=COLUMN to the mapping.") % {"field": group[0]},
        field=group[0],
    )
