"""A workbook's first sheet with something in it, as CSV."""

import csv
import io
import zlib
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from itertools import chain, islice
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile

from django.utils.translation import gettext as _

from hedgerow.kernel.tabular.errors import EmptyFile
from hedgerow.kernel.tabular.sheets import markup
from hedgerow.kernel.tabular.sheets.rows import rows_of
from hedgerow.kernel.tabular.sheets.workbook import BOOK, Workbook, read, sheet_within

_MOST_ENTRIES = 10_000
_LOOKED_AT = 200
_WIDEST_GAP = 1000
_AT_ONCE = 500
Numbered = tuple[int, list[str]]


def is_workbook(stream: BinaryIO, head: bytes) -> bool:
    if not head.startswith(b"PK\x03\x04"):
        return False
    try:
        with ZipFile(stream) as archive:
            return BOOK in archive.namelist()
    except (BadZipFile, OSError, ValueError, NotImplementedError):
        return False


def pieces(opener: Callable[[], BinaryIO]) -> Iterator[bytes]:
    """UTF-8, rows where the sheet has them. Raises UnreadableFile, FileTooLarge, also on the way."""
    try:
        with opener() as stream, ZipFile(stream) as archive:
            if len(archive.infolist()) > _MOST_ENTRIES:
                raise markup.broken()
            book = read(archive)
            yield from _as_csv(_filled_sheet(archive, book))
    except (
        BadZipFile,
        OSError,
        EOFError,
        RuntimeError,
        NotImplementedError,
        ValueError,
        KeyError,
        zlib.error,
    ) as error:
        raise markup.broken() from error


def _filled_sheet(archive: ZipFile, book: Workbook) -> Iterator[Numbered]:
    """The first with two rows; else the first with one: names of columns without anything below are told as such."""
    lone = None
    for place in book.sheets:
        with closing(_rows(archive, place, book)) as rows:
            found = len(list(islice(rows, 2)))
        if found > 1:
            return _rows(archive, place, book)
        lone = lone or (place if found else None)
    if lone is None:
        raise EmptyFile(_("This workbook has no filled cell."), todo=_("Choose the one with the list in it."))
    return _rows(archive, lone, book)


def _rows(archive: ZipFile, place: str, book: Workbook) -> Generator[Numbered, None, None]:
    sheet_within(archive, place)
    with archive.open(place) as stream:
        yield from rows_of(stream, book)


def _as_csv(rows: Iterator[Numbered]) -> Iterator[bytes]:
    """All as wide as the widest of the first rows; empty rows between are kept, so that row numbers hold."""
    first = list(islice(rows, _LOOKED_AT))
    width = max(len(cells) for _number, cells in first)
    text, last = io.StringIO(), 0
    write = csv.writer(text, lineterminator="\n").writerow
    for count, (number, cells) in enumerate(chain(first, rows), 1):
        text.write("\n" * min(max(0, number - last - 1), _WIDEST_GAP))
        write(cells + [""] * (width - len(cells)))
        last = number
        if count % _AT_ONCE == 0:
            yield text.getvalue().encode()
            text.seek(0)
            text.truncate()
    yield text.getvalue().encode()
