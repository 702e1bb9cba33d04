"""From a row of a file of ties to a tie between two texts; who they stand for only the record knows."""

from dataclasses import dataclass
from datetime import date

from hedgerow.kernel.tabular.dates import DateOrder, Unreadable, parse_written
from hedgerow.kernel.tabular.mapping import Mapping
from hedgerow.kernel.tabular.problems import RowProblem
from hedgerow.kernel.tabular.rejected import unguarded
from hedgerow.kernel.tabular.rows import Row
from hedgerow.network.importing import tie_fields as problems

_MUTUAL = frozenset({"mutual", "undirected", "both", "symmetric"})


@dataclass(frozen=True, slots=True)
class TieDraft:
    """`cells` are the row's own, for where it has to be set aside after all. `tie` is the file's word, or ""."""

    row: int
    line: int
    from_text: str
    to_text: str
    tie: str = ""
    since: date | None = None
    note: str = ""
    is_mutual: bool = False
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TieReading:
    """`draft` is None when the row stays out; the problems say why."""

    draft: TieDraft | None
    problems: tuple[RowProblem, ...] = ()


class TieReader:
    """Reads the rows of one file."""

    def __init__(self, mapping: Mapping, *, date_order: DateOrder) -> None:
        self._order = mapping.date_order or date_order
        self._positions = {use.field: use.position for use in reversed(mapping.uses)}
        self._notes = [(use.position, use.name) for use in mapping.columns_of("note")]
        self._since_name = next((use.name for use in mapping.columns_of("since")), "")

    def read(self, row: Row) -> TieReading:
        told = [row.problem] if row.problem else []
        if not row.is_usable:
            return TieReading(None, tuple(told))
        first, second = self._said(row, "from"), self._said(row, "to")
        if not first or not second:
            return TieReading(None, (*told, RowProblem(problems.ONE_END, row.number, row.line)))
        if first.casefold() == second.casefold():
            problem = RowProblem(problems.SAME_ENDS, row.number, row.line, value=first)
            return TieReading(None, (*told, problem))
        notes = [text for position, _name in self._notes if (text := _clean(row.cells[position]))]
        written = self._said(row, "since")
        moment = parse_written(written, self._order) if written else None
        if isinstance(moment, Unreadable):
            told.append(RowProblem(problems.SINCE_UNREADABLE, row.number, row.line, self._since_name, written))
            notes.append(written)
        draft = TieDraft(
            row=row.number,
            line=row.line,
            from_text=first,
            to_text=second,
            tie=self._said(row, "tie"),
            since=None if moment is None or isinstance(moment, Unreadable) else moment.day,
            note="; ".join(notes),
            is_mutual=self._said(row, "direction").casefold() in _MUTUAL,
            cells=tuple(row.cells),
        )
        return TieReading(draft, tuple(told))

    def _said(self, row: Row, field: str) -> str:
        position = self._positions.get(field)
        return "" if position is None else _clean(row.cells[position])


def _clean(cell: str) -> str:
    cell = cell.strip()
    return unguarded(cell) if cell[:1] == "'" else cell
