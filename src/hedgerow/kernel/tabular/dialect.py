"""How a file separates its cells and where its table starts, told from its first rows."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from hedgerow.kernel.tabular import looks

SPACES = " "  # stands for runs of spaces
HEADER_WITHIN = 6
_SAMPLE_ROWS = 300
_LONGEST_NAME = 200
_DELIMITERS = (",", ";", "\t", "|")
_SPACE_BEFORE_QUOTE = re.compile(r"[,;\t|] +\"")
_PLAIN_VALUE = re.compile(r"[+-]?\d+(?:[.,:/-]\d+)*")
_SHORT_ROWS_SHARE = 0.1

Cells = list[str]


@dataclass(frozen=True, slots=True)
class Dialect:
    """`header_row` and `first_row` count from 0 over all records; `pads`: short rows are a habit of this file."""

    delimiter: str
    width: int
    header: tuple[str, ...]
    header_row: int | None
    first_row: int
    skips_space: bool = False
    pads: bool = False


def sniff(head: str, *, whole: bool) -> Dialect | None:
    """The most convincing reading of the first part of a file; None when there is not one filled cell.

    `whole` tells that nothing follows `head`; otherwise its last record may be cut off and is not counted.
    """
    skips = _SPACE_BEFORE_QUOTE.search(head) is not None
    readings = {mark: list(_records(head, mark, skips_space=skips, whole=whole)) for mark in (*_DELIMITERS, SPACES)}
    if not any(_filled(readings[","])):
        return None
    if not _is_aligned(readings[SPACES]):
        del readings[SPACES]
    delimiter = max(readings, key=lambda mark: _conviction(readings[mark]))
    return _describe(readings[delimiter], delimiter, skips_space=skips)


def reader(lines: Iterator[str], delimiter: str, *, skips_space: bool, strict: bool) -> Iterator[Cells]:
    """The csv module's reader, which also handles runs of spaces once the edges of a line are bare."""
    spaced = delimiter == SPACES
    source = (line.strip() for line in lines) if spaced else lines
    return csv.reader(source, delimiter=delimiter, skipinitialspace=skips_space or spaced, strict=strict)


def _records(head: str, delimiter: str, *, skips_space: bool, whole: bool) -> Iterator[Cells]:
    lines = list(io.StringIO(head, newline=""))
    if not whole and len(lines) > 1:
        del lines[-1]
    rows = reader(iter(lines), delimiter, skips_space=skips_space, strict=False)
    for _count in range(_SAMPLE_ROWS):
        try:
            yield next(rows)
        except (StopIteration, csv.Error):  # an unclosed quotation mark: what came before it is evidence enough
            return


def _filled(rows: list[Cells]) -> list[Cells]:
    return [row for row in rows if any(cell.strip() for cell in row)]


def _usual_width(rows: list[Cells]) -> tuple[int, float]:
    """The width most rows have, and the share that has it."""
    widths = Counter(len(row) for row in rows)
    width, times = max(widths.items(), key=lambda item: (item[1], item[0]), default=(1, 0))
    return width, times / max(1, len(rows))


def _conviction(rows: list[Cells]) -> float:
    width, share = _usual_width(_filled(rows))
    return share * (width - 1)


def _is_aligned(rows: list[Cells]) -> bool:
    """Spaces separate cells only in a table of figures: plain words have spaces too."""
    filled = _filled(rows)
    width, share = _usual_width(filled)
    if width < 3 or share < 0.95:
        return False
    cells = [cell for row in filled[1:] or filled for cell in row]
    return sum(len(cell) < 40 and _PLAIN_VALUE.fullmatch(cell) is not None for cell in cells) >= len(cells) / 2


def _describe(rows: list[Cells], delimiter: str, *, skips_space: bool) -> Dialect:
    named = [_trimmed(row) for row in rows]
    start, header = _find_table(named)
    below = _filled(rows[start + bool(header) :])
    width = len(header) or _usual_width(below)[0]
    short = sum(1 < len(row) < width for row in below)
    return Dialect(
        delimiter=delimiter,
        width=width,
        header=tuple(header),
        header_row=start if header else None,
        first_row=start + bool(header),
        skips_space=skips_space,
        pads=short > len(below) * _SHORT_ROWS_SHARE,
    )


def _find_table(rows: list[Cells]) -> tuple[int, Cells]:
    """Where the table starts, and its header: the first row of names, wide enough, mostly filled, without a value."""
    usual, _share = _usual_width([row for row in _after_preamble(rows) if any(row)])
    starts = [index for index, row in enumerate(rows) if any(row) and len(row) >= usual * 0.6]
    for index in starts:
        cells = rows[index]
        if index >= HEADER_WITHIN or any(looks.is_value(cell) for cell in cells if len(cell) <= _LONGEST_NAME):
            break
        if max(map(len, cells)) <= _LONGEST_NAME and sum(map(bool, cells)) >= len(cells) / 2:
            return index, cells
    return starts[0], []


def _after_preamble(rows: list[Cells]) -> list[Cells]:
    """Without the lone cells above a wider table."""
    wider = next((index for index, row in enumerate(rows[:HEADER_WITHIN]) if len(row) > 1), 0)
    return rows[wider:]


def _trimmed(row: Cells) -> Cells:
    """Without the nameless columns at the end that a trailing separator makes."""
    cells = [cell.strip() for cell in row]
    while len(cells) > 1 and not cells[-1]:
        del cells[-1]
    return cells
