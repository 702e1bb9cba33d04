"""The copy against the record: rows, sums and what is there of every column, month by month."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hedgerow.kernel import marks
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.columnar import database
from hedgerow.kernel.moment import at_one_moment
from hedgerow.kernel.permissions import require
from hedgerow.lake.errors import CopyNotMade
from hedgerow.lake.filing import folder, manifest, parquet, reading
from hedgerow.lake.filing.manifest import Manifest
from hedgerow.lake.filing.reading import Stretch
from hedgerow.lake.operations.progress import Progress, Steps
from hedgerow.lake.permissions import Permission
from hedgerow.lake.registries import CopiedTable, tables

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

ROWS, ALL = "rows", ""
Totals = Mapping[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Differs:
    """`what` of a month ("" in a table without days) is `record` in the record and `copy` in the copy.

    `what` is the name of a column, or `rows`; or "" where the file itself could not be read, and nothing was compared.
    """

    table: str
    month: str
    what: str
    record: int = 0
    copy: int = 0


@dataclass(frozen=True, slots=True)
class Checked:
    """`rows` were compared. `waiting` are the parts that changed since, as (table, month): the next sync takes them."""

    position: int
    rows: int
    differs: tuple[Differs, ...]
    waiting: tuple[tuple[str, str], ...]

    @property
    def is_true(self) -> bool:
        return not self.differs


def check(*, actor: Actor, report: Callable[[Progress], None] = lambda _progress: None) -> Checked:
    """Count both, and compare: each table first in the record, then in the copy. Changes nothing.

    `report` may raise to interrupt. Raises CopyNotMade and CopyIsElsewhere.
    """
    require(actor, Permission.READ_COPY)
    with folder.turn(actor.workspace_id) as place:
        found = manifest.load(place)
        if found is None:
            raise CopyNotMade
        steps, rows = Steps(report, 2 * len(tables)), sum(copied.rows for copied in found.tables.values())
        with at_one_moment():
            changed = marks.standing([table.mark for table in tables])
            counted = {}
            for table in steps.through(tables, rows):
                counted[table.name] = reading.totals(table, Stretch(until=found.position), found.basis.zone)
        with closing(database(threads=2, memory="1GB")) as base:
            look = _Look(base, place, found, frozenset(changed))
            told = tuple(
                one for table in steps.through(tables, rows) for one in look.compared(table, counted[table.name])
            )
    names = {table.mark: table.name for table in tables}
    return Checked(found.position, rows, told, tuple(sorted((names[name], part) for name, part in changed)))


@dataclass(frozen=True, slots=True)
class _Look:
    base: "DuckDBPyConnection"
    place: Path
    found: Manifest
    changed: frozenset[tuple[str, str]]

    def compared(self, table: CopiedTable, record: Totals) -> Iterator[Differs]:
        """What differs in the months that are not waiting."""
        waiting = {part for name, part in self.changed if name == table.mark}
        if ALL in waiting:
            return
        copied, broken = self._counted(table)
        yield from (Differs(table.name, month, "") for month in broken)
        names = (ROWS, *(column.name for column in table.columns))
        nothing = (0,) * len(names)
        for month in sorted({*record, *copied} - waiting - set(broken)):
            sides = zip(names, record.get(month, nothing), copied.get(month, nothing), strict=True)
            yield from (Differs(table.name, month, name, left, right) for name, left, right in sides if left != right)

    def _counted(self, table: CopiedTable) -> tuple[dict[str, tuple[int, ...]], list[str]]:
        """By month, each for itself, so that a broken file speaks for its month only."""
        from duckdb import Error  # noqa: PLC0415 - see kernel.columnar

        by_month: dict[str, list[Path]] = {}
        copied = self.found.tables.get(table.name)
        for part in copied.parts if copied else ():
            by_month.setdefault(part.month, []).append(self.place / part.file)
        counted: dict[str, tuple[int, ...]] = {}
        broken = []
        for month, paths in sorted(by_month.items()):
            try:
                counted |= parquet.totals(self.base, table, paths)
            except Error:
                broken.append(month)
        return counted, broken
