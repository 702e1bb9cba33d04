"""Rows of a table of text, one after the other, in flat memory: the csv module's reader with a net under it.

One quotation mark that is never closed must not swallow the rest of the file. The reader is strict, every cell and line
is bounded, and the lines of the record being read are remembered: when it turns out broken, only its first line is
set aside and reading goes on with the second.
"""

import csv
from collections import deque
from collections.abc import Iterator
from functools import partial
from itertools import islice
from typing import NamedTuple, TextIO

from hedgerow.kernel.tabular import problems
from hedgerow.kernel.tabular.dialect import Cells, Dialect, reader

MAX_LINE = 1 << 20  # characters; a cell is bounded by the csv module (131,072)
_CLOSING_ROWS = 3
_TOTALS = frozenset(
    word
    for plain in (
        *("total", "totals", "grand total", "sum", "summe", "gesamt", "gesamtsumme", "totaux", "total général"),
        *("total general", "suma", "المجموع", "الإجمالي"),
    )
    for spelt in (plain, plain.capitalize(), plain.title(), plain.upper())
    for word in (spelt, spelt + ":")
)


class Row(NamedTuple):
    """`number` as a spreadsheet counts, `line` where it starts in the text. An erroneous row keeps its cells."""

    number: int
    line: int
    cells: Cells
    problem: problems.RowProblem | None = None

    @property
    def is_usable(self) -> bool:
        """Neither broken nor a closing line."""
        return self.problem is None or self.problem.severity is problems.Severity.WARNING


class _LineTooLong(csv.Error):
    pass


class RowReader:
    """Iterates over the rows below the header. One pass: make a new one to read again."""

    def __init__(self, text: TextIO, dialect: Dialect) -> None:
        self._dialect = dialect
        self._read = partial(text.readline, MAX_LINE)
        self._back: deque[str] = deque()  # lines to be read again
        self._taken: list[str] = []  # lines of the record being read
        self._nul = False
        self._number = 0
        self._line = 0

    def __iter__(self) -> Iterator[Row]:
        """Blank rows are counted and left out; a lone cell or a total at the very end is a closing line."""
        closing: list[Row] = []
        for row in self._after_header():
            if self._may_close(row) and len(closing) < _CLOSING_ROWS:
                closing.append(row)
                continue
            yield from closing
            closing.clear()
            yield row
        for row in closing:
            yield row._replace(problem=problems.RowProblem(problems.FOOTER, row.number, row.line))

    def _after_header(self) -> Iterator[Row]:
        return (row for row in self._records() if row.number > self._dialect.first_row)

    def _records(self) -> Iterator[Row]:
        dialect, taken, width = self._dialect, self._taken, self._dialect.width
        while True:
            cells_of = reader(self._feed(), dialect.delimiter, skips_space=dialect.skips_space, strict=True)
            try:
                for cells in cells_of:
                    if len(cells) == width and len(taken) == 1 and not self._nul:
                        self._number += 1
                        self._line += 1
                        if any(cells):
                            yield Row(self._number, self._line, cells)
                    elif (row := self._judge(cells)) is not None:
                        yield row
                    taken.clear()
                return
            except csv.Error as error:
                yield self._set_first_line_aside(error)

    def _feed(self) -> Iterator[str]:
        read, back, take = self._read, self._back, self._taken.append
        while line := back.popleft() if back else self._bounded(read()):
            take(line)
            if len(line) == MAX_LINE and not line.endswith(("\n", "\r")):
                raise _LineTooLong
            if "\0" in line:
                self._nul = True
                line = line.replace("\0", "")
            yield line

    def _bounded(self, line: str) -> str:
        """The rest of an endless line is passed over without being kept."""
        if len(line) == MAX_LINE and not line.endswith(("\n", "\r")):
            while (rest := self._read()) and not rest.endswith(("\n", "\r")):
                pass
        return line

    def _judge(self, cells: Cells) -> Row | None:
        """A row out of the ordinary: several lines, another width, NUL characters, or blank."""
        width = self._dialect.width
        if len(cells) > width and not any(cell.strip() for cell in cells[width:]):
            del cells[width:]
        if self._swallowed(cells):
            raise csv.Error
        self._number += 1
        start, self._line = self._line + 1, self._line + len(self._taken)
        had_nul, self._nul = self._nul, False
        if not any(cells):
            return None
        if len(cells) < width and self._dialect.pads:
            cells.extend([""] * (width - len(cells)))
        if len(cells) == width:
            return Row(self._number, start, cells, self._problem(problems.NUL_REMOVED, start) if had_nul else None)
        kind = problems.TOO_MANY_CELLS if len(cells) > width else problems.TOO_FEW_CELLS
        return Row(self._number, start, cells, self._problem(kind, start, found=len(cells), expected=width))

    def _swallowed(self, cells: Cells) -> bool:
        """Whether a record over several lines has other rows in its belly: a quotation mark was forgotten."""
        width, lines = self._dialect.width, self._taken
        if len(lines) == 1:
            return False
        if len(cells) != width:
            return width > 1 and any(len(self._lenient(line)) == width for line in lines[1:])
        return width > 3 and len(lines) > 2 and all(len(self._lenient(line)) == width for line in lines[1:-1])

    def _set_first_line_aside(self, error: csv.Error) -> Row:
        first, *rest = self._taken
        self._taken.clear()
        self._back.extendleft(reversed(rest))
        self._nul = False
        self._number += 1
        self._line += 1
        endless = isinstance(error, _LineTooLong) and not rest
        kind = problems.LINE_TOO_LONG if endless else problems.UNBALANCED_QUOTES
        return Row(self._number, self._line, self._lenient(first), self._problem(kind, self._line))

    def _lenient(self, line: str) -> Cells:
        """One line by itself, whatever its quotation marks; a line that cannot be split is one cell."""
        dialect = self._dialect
        try:
            rows = reader(iter([line]), dialect.delimiter, skips_space=dialect.skips_space, strict=False)
            return next(rows, [])
        except csv.Error:
            return [line]

    def _problem(self, kind: problems.ProblemKind, line: int, **values: int) -> problems.RowProblem:
        words = {name: str(value) for name, value in values.items()}
        return problems.RowProblem(kind, self._number, line, values=words)

    def _may_close(self, row: Row) -> bool:
        cells, width = row.cells, self._dialect.width
        if width < 3:
            return False
        short = len(cells) < width and sum(map(bool, islice(cells, width))) == 1
        return short or (len(cells) == width and cells[0] in _TOTALS)
