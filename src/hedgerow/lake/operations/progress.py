"""How far a sync or a check is."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from hedgerow.lake.registries import CopiedTable


@dataclass(frozen=True, slots=True)
class Progress:
    """`table` is being copied or counted, the `number`th step of `total`; `rows` are written, or to be compared."""

    table: str
    number: int
    total: int
    rows: int


@dataclass(slots=True)
class Steps:
    """Tells of each step before it is taken."""

    report: Callable[[Progress], None]
    total: int
    taken: int = field(default=0)

    def through(self, tables: Iterable[CopiedTable], rows: int) -> Iterator[CopiedTable]:
        for table in tables:
            self.taken += 1
            self.report(Progress(table.name, self.taken, self.total, rows))
            yield table
