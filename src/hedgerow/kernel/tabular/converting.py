"""Files that are tables of another making, as CSV: workbooks, contact cards, calendars and networks."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from hedgerow.kernel.tabular import calendars, cards, filekind, graphs, sheets
from hedgerow.kernel.tabular.source import Opener


def as_csv(opener: Opener) -> Iterator[bytes] | None:
    """The pieces of a CSV file in UTF-8; None for what is read as it is, or not at all.

    The same bytes give the same CSV. Raises UnreadableFile or FileTooLarge, also between two pieces.
    """
    with opener() as stream:
        head = stream.read(filekind.HEAD)
        stream.seek(0)
        if sheets.is_workbook(stream, head):
            return sheets.pieces(opener)
        if cards.is_cards(stream, head):
            return cards.pieces(opener)
        if calendars.is_calendar(stream, head):
            return calendars.pieces(opener)
        if graphs.is_graph(stream, head):
            return graphs.pieces(opener)
    return None


@contextmanager
def table_at(path: Path) -> Iterator[Path]:
    """The file itself, or a CSV made from it that is there until the block ends. Raises as `as_csv`."""
    pieces = as_csv(lambda: path.open("rb")) if path.is_file() else None
    if pieces is None:
        yield path
        return
    with TemporaryDirectory(prefix="hedgerow-import-") as folder:
        table = Path(folder) / path.name
        with table.open("wb") as out:
            out.writelines(pieces)
        yield table
