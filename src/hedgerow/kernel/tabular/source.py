"""Open a file as a stream of rows, or refuse it with a reason. Nothing is held but the row at hand."""

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tabular import dialect as dialects
from hedgerow.kernel.tabular import encoding, filekind
from hedgerow.kernel.tabular.errors import (
    NOTHING_IMPORTED,
    EmptyFile,
    FileTooLarge,
    OnlyHeader,
    UnreadableFile,
    WrongFileKind,
)
from hedgerow.kernel.tabular.rows import Row, RowReader

DEFAULT_SIZE_LIMIT = 1 << 30
_HEAD = 1 << 18
_BLOCK = 1 << 16

Opener = Callable[[], BinaryIO]


@dataclass(frozen=True, slots=True)
class Source:
    """A readable table. `rows()` starts from the top each time it is called."""

    name: str
    opener: Opener
    scan: encoding.Scan
    dialect: dialects.Dialect

    @property
    def headers(self) -> tuple[str, ...]:
        """The user's own column names; empty where a column, or the file, has none."""
        return self.dialect.header or ("",) * self.dialect.width

    def rows(self) -> Iterator[Row]:
        with _text(self.opener, self.scan) as text:
            yield from RowReader(text, self.dialect)

    def sample(self, *, first: int = 1000, blocks: int = 8) -> list[list[str]]:
        """Cells of good rows from the beginning and from places further down: sorted files hide what comes later."""
        head = [row.cells for row in islice(self.rows(), first) if row.is_usable]
        return head + (self._deeper(blocks) if len(head) > first // 2 else [])

    def _deeper(self, blocks: int) -> list[list[str]]:
        found: list[list[str]] = []
        with self.opener() as stream:
            for block in range(1, blocks + 1):
                stream.seek(self.scan.size * block // (blocks + 1) // 4 * 4)
                text = stream.read(_BLOCK).decode(self.scan.encoding, errors="ignore")
                lines = list(io.StringIO(text, newline=""))[1:-1]
                reader = RowReader(io.StringIO("".join(lines), newline=""), _bare(self.dialect))
                found += [row.cells for row in islice(reader, 200) if row.is_usable]
        return found


def open_path(path: Path, *, size_limit: int = DEFAULT_SIZE_LIMIT) -> Source:
    """Raises UnreadableFile or FileTooLarge, naming what the file is instead."""
    try:
        return open_source(lambda: path.open("rb"), name=path.name, size_limit=size_limit)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnreadableFile(_("The file could not be opened: %(reason)s.") % {"reason": reason}) from error


def open_source(opener: Opener, *, name: str, size_limit: int = DEFAULT_SIZE_LIMIT) -> Source:
    """`opener` gives a fresh seekable stream of bytes each time. Raises UnreadableFile or FileTooLarge."""
    with opener() as stream:
        size = stream.seek(0, io.SEEK_END)
        _refuse_size(size, size_limit)
        stream.seek(0)
        head = stream.read(filekind.HEAD)
        _refuse_kind(stream, head)
        scan = encoding.scan(stream, head)
    dialect = _sniff(opener, scan)
    source = Source(name, opener, scan, dialect)
    if next(source.rows(), None) is None:
        raise OnlyHeader(todo=_("Export the file again, with the rows."))
    return source


def _refuse_size(size: int, limit: int) -> None:
    if size > limit:
        numbers = {"size": _megabytes(size), "limit": _megabytes(limit)}
        raise FileTooLarge(
            _("This file is %(size)s MB; we take up to %(limit)s MB.") % numbers,
            kept=NOTHING_IMPORTED,
            todo=_("Split it into several files and import one after the other."),
        )
    if size == 0:
        raise EmptyFile(todo=_("Export it again and check that it has rows."))


def _megabytes(size: int) -> int:
    return -(-size // (1 << 20))


def _refuse_kind(stream: BinaryIO, head: bytes) -> None:
    found = filekind.foreign_kind(stream, head)
    if found is None and encoding.wide_encoding(head) is None and filekind.is_binary(head):
        found = _("a file of another program, not text"), _("Export a CSV file from that program and choose it.")
    if found is not None:
        name, todo = found
        raise WrongFileKind(_("This is %(kind)s, not a CSV file.") % {"kind": name}, todo=todo)


def _sniff(opener: Opener, scan: encoding.Scan) -> dialects.Dialect:
    with _text(opener, scan) as text:
        head = text.read(_HEAD)
        whole = not text.read(1)
    dialect = dialects.sniff(head.replace("\0", ""), whole=whole)
    if dialect is None:
        raise EmptyFile(_("This file has no filled cell."), todo=_("Export it again and check that it has rows."))
    return dialect


@contextmanager
def _text(opener: Opener, scan: encoding.Scan) -> Iterator[io.TextIOWrapper]:
    with opener() as stream:
        stream.seek(scan.bom)
        # "replace": Windows-1252 leaves five bytes undefined, and one of them must not stop an import.
        yield io.TextIOWrapper(stream, encoding=scan.encoding, errors="replace", newline="")


def _bare(dialect: dialects.Dialect) -> dialects.Dialect:
    """The same table without what stands above it."""
    return dialects.Dialect(
        dialect.delimiter, dialect.width, dialect.header, None, 0, dialect.skips_space, dialect.pads
    )
