"""What each column becomes. Typed, storable as JSON, and writable by hand: "party=Customer,date=Day,amount=Total"."""

import csv
import difflib
from collections.abc import Iterable, Sequence
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
        _known_field(use.field, fields)
    for field in fields.fields:
        uses = mapping.columns_of(field.name)
        if not field.many and len(uses) > 1:
            names = ", ".join(use.name for use in uses)
            raise MappingInvalid(
                _("%(field)s is taken from two columns: %(columns)s.") % {"field": field.title, "columns": names},
                todo=_("Choose one of them."),
                field=field.name,
            )


def parse_map(text: str, columns: Sequence[Column], fields: FieldSet, *, others: str) -> Mapping:
    """Reads "field=column,field=column"; a column by its name, or by its number where the file has no such name.

    A name with a comma goes in quotation marks: amount="Total, net". Raises MappingInvalid.
    """
    wanted = dict(_pairs(text, columns, fields))
    uses = tuple(ColumnUse(c.position, c.name, wanted.get(c.position, others)) for c in columns)
    mapping = Mapping(kind=fields.kind, uses=uses)
    check(mapping, fields)
    return mapping


def _pairs(text: str, columns: Sequence[Column], fields: FieldSet) -> Iterable[tuple[int, str]]:
    taken: dict[int, str] = {}
    for part in _split(text):
        field, equals, wanted = (piece.strip() for piece in part.partition("="))
        if not equals or not wanted:
            raise MappingInvalid(
                _("“%(part)s” is not of the form field=column.") % {"part": part},
                todo=_("Write it like party=Customer,date=Date,amount=Total."),
            )
        _known_field(field, fields)
        column = _find(wanted.strip("\"'"), columns)
        if column.position in taken:
            both = {"column": column.name, "first": taken[column.position], "second": field}
            raise MappingInvalid(
                _("The column %(column)s is used for %(first)s and for %(second)s.") % both, field=field
            )
        taken[column.position] = field
        yield column.position, field


def _split(text: str) -> list[str]:
    """On commas outside quotation marks; those may stand around the column's name alone."""
    quoted = [piece if index % 2 == 0 else piece.replace(",", "\0") for index, piece in enumerate(text.split('"'))]
    parts = next(csv.reader(["".join(quoted)], quoting=csv.QUOTE_NONE), [])
    return [part.replace("\0", ",").strip() for part in parts if part.strip()]


def _known_field(name: str, fields: FieldSet) -> None:
    known = [field.name for field in fields.fields]
    if name not in (*known, CUSTOM, LEAVE_OUT):
        raise MappingInvalid(
            _("There is no field called “%(field)s”.") % {"field": name},
            todo=_("Choose from: %(fields)s.") % {"fields": ", ".join(known)},
            field=name,
        )


def _find(wanted: str, columns: Sequence[Column]) -> Column:
    exact = [column for column in columns if column.name == wanted]
    loose = [column for column in columns if column.normal == squeeze(wanted)]
    if found := exact or loose:
        return found[0]
    number = wanted.removeprefix("#")
    if number.isdecimal() and 1 <= int(number) <= len(columns):
        return columns[int(number) - 1]
    names = [column.name for column in columns]
    near = difflib.get_close_matches(wanted, names, n=1)
    raise MappingInvalid(
        _("The file has no column called “%(column)s”.") % {"column": wanted},
        todo=_("Did you mean “%(column)s”?") % {"column": near[0]}
        if near
        else _("Its columns are: %(columns)s.") % {"columns": ", ".join(names)},
        field=wanted,
    )


def _refuse_missing(fields: FieldSet, group: tuple[str, ...]) -> None:
    title = next(field.title for field in fields.fields if field.name == group[0])
    raise MappingInvalid(
        _("The mapping does not say which column is this: %(field)s.") % {"field": title},
        todo=_("Choose its column, or add %(field)s=COLUMN to the mapping.") % {"field": group[0]},
        field=group[0],
    )
