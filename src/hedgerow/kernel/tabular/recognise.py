"""Which program a file comes from, why we think so, how sure we are, and what each column becomes."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from django.utils.translation import gettext as _

from hedgerow.kernel.errors import Text
from hedgerow.kernel.tabular.columns import OUR_COLUMN, Column, squeeze
from hedgerow.kernel.tabular.dates import DateOrder
from hedgerow.kernel.tabular.mapping import LEAVE_OUT, ColumnUse, FieldSet, Mapping

CERTAIN = 0.8


@dataclass(frozen=True, slots=True)
class Recognition:
    """`confidence` from 0 to 1; from CERTAIN on, a person need not be asked. `because` says it in a sentence."""

    name: str
    title: Text
    confidence: float
    because: str
    mapping: Mapping

    @property
    def is_certain(self) -> bool:
        return self.confidence >= CERTAIN


class Recogniser(Protocol):
    """What a package contributes to have a program's files recognised."""

    @property
    def name(self) -> str: ...
    @property
    def title(self) -> Text: ...
    @property
    def fields(self) -> FieldSet: ...
    def recognise(self, columns: Sequence[Column]) -> Recognition | None: ...


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over squeezed headers. Its group, if any, is the slot that ties columns together."""

    pattern: str
    field: str
    label: str = ""
    slot: str = ""

    def use(self, column: Column) -> ColumnUse | None:
        match = re.fullmatch(self.pattern, column.normal)
        if match is None:
            return None
        slot = self.slot + (match[1] if match.re.groups else "")
        return ColumnUse(column.position, column.name, self.field, slot, self.label)


@dataclass(frozen=True)
class ByHeaders:
    """A program whose exports always carry some of these column names. `enough` of them make us say so.

    `source` is what the record calls the program, where it has several kinds of export; else its name.
    """

    name: str
    title: Text
    fields: FieldSet
    telltale: tuple[str, ...]
    enough: int
    rules: tuple[Rule, ...]
    others: str
    role: str = ""
    date_order: DateOrder | None = None
    source: str = ""

    @cached_property
    def _signs(self) -> dict[str, str]:
        return {squeeze(name): name for name in self.telltale}

    def recognise(self, columns: Sequence[Column]) -> Recognition | None:
        present = {column.normal for column in columns}
        found = [name for normal, name in self._signs.items() if normal in present]
        if len(found) < self.enough:
            return None
        words = {"program": self.title, "columns": ", ".join(found[:4])}
        return Recognition(
            name=self.name,
            title=self.title,
            confidence=CERTAIN + (1 - CERTAIN) * len(found) / len(self.telltale),
            because=_("It has the columns %(columns)s, as in the exports of %(program)s.") % words,
            mapping=self._mapping(columns),
        )

    def _mapping(self, columns: Sequence[Column]) -> Mapping:
        uses = tuple(self._once([self._use(column) for column in columns]))
        source = self.source or self.name
        return Mapping(kind=self.fields.kind, uses=uses, source=source, role=self.role, date_order=self.date_order)

    def _once(self, uses: Iterable[ColumnUse]) -> Iterator[ColumnUse]:
        """Of several columns for a field that takes one, the first has it."""
        taken: set[str] = set()
        for use in uses:
            field = self.fields.get(use.field)
            is_free = field is None or field.many or use.field not in taken
            yield use if is_free else ColumnUse(use.position, use.name, self.others)
            taken.add(use.field)

    def _use(self, column: Column) -> ColumnUse:
        if is_ours(column):
            return ColumnUse(column.position, column.name, LEAVE_OUT)
        matches = (rule.use(column) for rule in self.rules)
        return next((use for use in matches if use), ColumnUse(column.position, column.name, self.others))


def is_ours(column: Column) -> bool:
    """The reason column of our own file of rejected rows, coming back."""
    return column.name.startswith(OUR_COLUMN)


def recognise(columns: Sequence[Column], recognisers: Iterable[Recogniser]) -> list[Recognition]:
    """All that claim the file, the surest first."""
    found = (recogniser.recognise(columns) for recogniser in recognisers)
    return sorted((entry for entry in found if entry), key=lambda entry: -entry.confidence)
