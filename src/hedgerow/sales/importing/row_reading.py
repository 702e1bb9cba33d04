"""One row of a sales file under its mapping."""

from datetime import datetime
from zoneinfo import ZoneInfo

from hedgerow.kernel.tabular.dates import Moment
from hedgerow.kernel.tabular.mapping import ColumnUse
from hedgerow.kernel.tabular.problems import ProblemKind, RowProblem
from hedgerow.kernel.tabular.rejected import unguarded
from hedgerow.kernel.tabular.rows import Row


class RowReading:
    """The cells of one row by field, and the problems found in them."""

    __slots__ = ("_at", "_cells", "_row", "_uses", "problems")

    def __init__(self, row: Row, uses: dict[str, ColumnUse], at: dict[str, int]) -> None:
        self._row, self._uses, self._at, self._cells = row, uses, at, row.cells
        self.problems: list[RowProblem] = []

    def text(self, field: str) -> str:
        at = self._at.get(field)
        return "" if at is None else self.cell(at)

    def cell(self, at: int) -> str:
        cell = self._cells[at].strip()
        return unguarded(cell) if cell[:1] == "'" else cell

    def report(self, kind: ProblemKind, field: str, text: str = "", values: tuple[tuple[str, str], ...] = ()) -> None:
        column = self._uses[field].name if field in self._uses else ""
        self.problems.append(RowProblem(kind, self._row.number, self._row.line, column, text, dict(values)))


def lies_ahead(moment: Moment, latest: datetime | None, zone: ZoneInfo) -> bool:
    """Later than a sale can have been. Where only the day is known, that day is later."""
    if latest is None:
        return False
    return moment.at > latest if moment.at is not None else moment.day > latest.astimezone(zone).date()
