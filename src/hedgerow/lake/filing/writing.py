"""The files of one sync: beside those that count, until the manifest names them."""

import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from hedgerow.kernel.turns import settle
from hedgerow.lake.filing import folder, parquet, reading
from hedgerow.lake.filing.manifest import Part
from hedgerow.lake.filing.reading import Stretch
from hedgerow.lake.registries import CopiedTable

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

PORTION = 500_000
"""So many activities are read in one go."""
MOST_FILES = 8
"""A month with more files than that becomes one again."""
Report = Callable[[str, int], None]


@dataclass(slots=True)
class Writing:
    """`generation` is in the name of every file that this sync writes."""

    place: Path
    generation: int
    secret: str
    zone: str
    base: "DuckDBPyConnection"
    report: Report
    written: int = field(default=0)

    def whole(self, table: CopiedTable, until: int) -> tuple[Part, ...]:
        """Every file anew; of the log up to a position."""
        return self._parts(table, self._staged(table, 0, until))

    def months(self, table: CopiedTable, months: Sequence[str], before: Iterable[Part]) -> tuple[Part, ...]:
        """These months anew; one that has no row any more has no file."""
        untouched = tuple(part for part in before if part.month not in months)
        made = self._parts(table, [self._stage(table, Stretch(months=tuple(months)), 0)])
        return _sorted((*untouched, *made))

    def after(self, table: CopiedTable, position: int, until: int, before: Sequence[Part]) -> tuple[Part, ...]:
        """What came since, in files beside those there are; many of a month are made one."""
        made = self._parts(table, self._staged(table, position, until))
        by_month: dict[str, list[Part]] = {}
        for part in (*before, *made):
            by_month.setdefault(part.month, []).append(part)
        return _sorted(one for month, some in by_month.items() for one in self._joined(table, month, some))

    def _staged(self, table: CopiedTable, after: int, until: int) -> list[Path]:
        if not table.grows_by:
            return [self._stage(table, Stretch(), 0)]
        ends = range(after, until, PORTION)
        return [
            self._stage(table, Stretch(after=first, until=min(first + PORTION, until)), number)
            for number, first in enumerate(ends)
        ]

    def _stage(self, table: CopiedTable, stretch: Stretch, number: int) -> Path:
        lines, into = (self.place / folder.STAGE / f"{table.name}.{number}{end}" for end in (".lines", ".parquet"))
        with lines.open("wb", buffering=1 << 20) as file:
            reading.pour(table, stretch, file)
        parquet.stage(self.base, table, lines, into, self.secret, self.zone)
        lines.unlink()
        self.report(table.name, self.written)
        return into

    def _parts(self, table: CopiedTable, stages: Sequence[Path]) -> tuple[Part, ...]:
        months = parquet.months_in(self.base, table, stages) if stages else {}
        made = tuple(self._file(table, month, rows, stages) for month, rows in months.items())
        for path in stages:
            path.unlink()
        return made

    def _file(self, table: CopiedTable, month: str, rows: int, sources: Sequence[Path]) -> Part:
        path = self._put(table, month, sources)
        self.written += rows
        self.report(table.name, self.written)
        return Part(month, path.relative_to(self.place).as_posix(), rows, path.stat().st_size)

    def _joined(self, table: CopiedTable, month: str, parts: list[Part]) -> list[Part]:
        """One that this sync has just written may be among them: it is read before its name is given away."""
        if len(parts) <= MOST_FILES:
            return parts
        path = self._put(table, month, [self.place / part.file for part in parts])
        rows = sum(part.rows for part in parts)
        return [Part(month, path.relative_to(self.place).as_posix(), rows, path.stat().st_size)]

    def _put(self, table: CopiedTable, month: str, sources: Sequence[Path]) -> Path:
        path = self.place / folder.name_of(table.name, month, self.generation)
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        beside = path.with_name(f"{path.name}.part")
        parquet.write(self.base, table, month, sources, beside)
        beside.chmod(0o600)
        settle(beside)
        beside.replace(path)
        return path


def _sorted(parts: Iterable[Part]) -> tuple[Part, ...]:
    return tuple(sorted(parts, key=lambda part: part.file))


@contextmanager
def writing(
    place: Path, generation: int, secret: str, zone: str, heirs: Mapping[UUID, UUID], report: Report
) -> Iterator[Writing]:
    """Ready to write beside what counts; what is left half-done goes. Raises OSError where the disk refuses."""
    stage = place / folder.STAGE
    stage.mkdir(exist_ok=True, mode=0o700)
    try:
        with parquet.opened(stage, heirs) as base:
            yield Writing(place, generation, secret, zone, base, report)
    finally:
        shutil.rmtree(stage, ignore_errors=True)
