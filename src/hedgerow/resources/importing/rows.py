"""From a row of an inventory to what an entry would say; whose it is, and of which kind, only the record knows."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.folding import plain
from hedgerow.kernel.quantities import read_milli
from hedgerow.kernel.tabular.dates import DateOrder, Unreadable, parse_written
from hedgerow.kernel.tabular.mapping import Mapping
from hedgerow.kernel.tabular.problems import RowProblem
from hedgerow.kernel.tabular.rejected import unguarded_exactly
from hedgerow.kernel.tabular.rows import Row
from hedgerow.resources.importing import fields as problems
from hedgerow.resources.importing.synonyms import PER_OF, SIDE_OF

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class ResourceRow:
    """`cells` are the row's own, for where it has to be set aside after all. `kind` is the file's word."""

    row: int
    line: int
    party: str
    side: str
    kind: str
    title: str
    quantity_milli: int | None = None
    unit: str = ""
    per: str = ""
    since: date | None = None
    until: date | None = None
    valid_until: date | None = None
    issuer: str = ""
    number: str = ""
    worth_milli: int | None = None
    note: str = ""
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """`draft` is None when the row stays out; the problems say why."""

    draft: ResourceRow | None
    problems: tuple[RowProblem, ...] = ()


class ResourceReader:
    """Reads the rows of one file."""

    def __init__(self, mapping: Mapping, *, date_order: DateOrder) -> None:
        self._order = mapping.date_order or date_order
        self._uses = {use.field: use for use in reversed(mapping.uses)}

    def read(self, row: Row) -> Reading:
        told = [row.problem] if row.problem else []
        if not row.is_usable:
            return Reading(None, tuple(told))
        party, title, side = self._said(row, "party"), self._said(row, "title"), self._said(row, "side")
        if not party or not title:
            return Reading(None, (*told, RowProblem(problems.NOT_SAID, row.number, row.line)))
        way = SIDE_OF.get(side.casefold())
        if way is None:
            return Reading(None, (*told, RowProblem(problems.WHICH_WAY, row.number, row.line, value=side)))
        notes = [text for text in (self._said(row, "note"),) if text]
        read = _Reader(self, row, told, notes)
        since, until = read.value("since", self._day), read.value("until", self._day)
        if since and until and until < since:
            return Reading(None, (*told, RowProblem(problems.PERIOD_REVERSED, row.number, row.line)))
        draft = ResourceRow(
            row=row.number,
            line=row.line,
            party=party,
            side=way,
            kind=self._said(row, "kind"),
            title=title,
            quantity_milli=read.value("quantity", read_milli),
            unit=self._said(row, "unit"),
            per=read.value("per", _per) or "",
            since=since,
            until=until,
            valid_until=read.value("valid_until", self._day),
            issuer=self._said(row, "issuer"),
            number=self._said(row, "number"),
            worth_milli=read.value("worth", read_milli),
            note="\n".join(notes),
            cells=tuple(row.cells),
        )
        return Reading(draft, tuple(told))

    def name_of(self, field: str) -> str:
        return self._uses[field].name if field in self._uses else ""

    def _said(self, row: Row, field: str) -> str:
        use = self._uses.get(field)
        return unguarded_exactly(row.cells[use.position].strip()) if use else ""

    said = _said

    def _day(self, text: str) -> date | None:
        moment = parse_written(text, self._order)
        if isinstance(moment, Unreadable):
            raise Invalid
        return moment.day


class _Reader:
    """Values of one row. What cannot be read is told, and kept in the note."""

    def __init__(self, reader: ResourceReader, row: Row, told: list[RowProblem], notes: list[str]) -> None:
        self._reader, self._row, self._told, self._notes = reader, row, told, notes

    def value(self, field: str, read: Callable[[str], Value]) -> Value | None:
        text = self._reader.said(self._row, field)
        if not text:
            return None
        try:
            return read(text)
        except Invalid:
            name = self._reader.name_of(field)
            self._told.append(RowProblem(problems.UNREADABLE, self._row.number, self._row.line, name, text))
            self._notes.append(f"{name}: {text}")
            return None


def _per(text: str) -> str:
    per = PER_OF.get(plain(text))
    if per is None:
        raise Invalid
    return str(per)
