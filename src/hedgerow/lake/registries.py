"""What other packages bring to the copy: tables, and how a party is led from her key."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Text
from hedgerow.kernel.registry import Registry
from hedgerow.kernel.tenancy.guards.watches import Watch, watches


class Kind(StrEnum):
    """What a column holds. `LOCAL_DAY` is made of a moment: the calendar day of the business then.

    `KEY` and `PARTY` are made of an id; a `PARTY` that was merged into another has that one's key. `CODE` is a word of
    ours that never holds a line break; `TEXT` may be anybody's.
    """

    KEY = "key"
    PARTY = "party"
    CODE = "code"
    TEXT = "text"
    WHOLE = "whole"
    DAY = "day"
    LOCAL_DAY = "local_day"
    MOMENT = "moment"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class Column:
    """`read` is SQL over the table's `rows`. `means` says what it is, `unit` what a whole number counts.

    `is_optional`: it may be NULL, and `means` says when. A text that is missing is "" otherwise.
    """

    name: str
    kind: Kind
    read: str
    means: Text
    unit: Text = ""
    is_optional: bool = False


@dataclass(frozen=True, slots=True)
class CopiedTable:
    """A table of the copy. `rows` is the FROM clause of the record's own SQL; the rows themselves are `r`.

    `day` names the column that says into which month's file a row goes; without one the table is one part.
    `watches` say whose changes make a part outdated, each by the mark `lake.<name>`. A table that only grows has none
    but `grows_by`, the column of its position in the log. `sort` is the order within a file, and names a unique key.
    """

    name: str
    means: Text
    rows: str
    columns: tuple[Column, ...]
    sort: tuple[str, ...]
    where: str = ""
    day: str = ""
    watches: tuple[Watch, ...] = ()
    grows_by: str = ""

    def column(self, name: str) -> Column:
        return next(column for column in self.columns if column.name == name)

    @property
    def mark(self) -> str:
        return f"lake.{self.name}"


@dataclass(frozen=True, slots=True)
class PartyKeys:
    """`heirs`: who stands for those that were merged into another. `visible`: ids of the parties an actor may see."""

    name: str
    heirs: Callable[[], dict[UUID, UUID]]
    visible: Callable[[Actor], Iterable[UUID]]


tables: Registry[CopiedTable] = Registry("tables of the copy", key=lambda table: table.name)
party_keys: Registry[PartyKeys] = Registry("keys of parties", key=lambda keys: keys.name)


def copy_table(table: CopiedTable) -> None:
    """Contribute a table, and have its rows watched."""
    tables.add(table)
    for watch in table.watches:
        watches.add(watch)
