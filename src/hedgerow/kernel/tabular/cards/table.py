"""Cards as rows: every card a row, the same columns for every file, several values in a cell joined by ":::"."""

import csv
import io
from collections.abc import Callable, Iterator
from typing import BinaryIO

from hedgerow.kernel.tabular.cards.lines import logical_lines
from hedgerow.kernel.tabular.cards.properties import Property, parsed
from hedgerow.kernel.tabular.cards.rows import COLUMNS, row_of
from hedgerow.kernel.tabular.encoding import wide_encoding

_MOST_PROPERTIES = 2000
_AT_ONCE = 200


def is_cards(_stream: BinaryIO, head: bytes) -> bool:
    wide = wide_encoding(head)
    text = head[:256].decode(wide[0] if wide else "latin-1", errors="ignore")
    return text.lstrip("\ufeffï»¿ \t\r\n").lower().startswith("begin:vcard")


def pieces(opener: Callable[[], BinaryIO]) -> Iterator[bytes]:
    """CSV in UTF-8, its first line the names of the columns."""
    text = io.StringIO()
    write = csv.writer(text, lineterminator="\n").writerow
    write(COLUMNS)
    with opener() as stream:
        for count, row in enumerate(_rows(stream), 1):
            write(row)
            if count % _AT_ONCE == 0:
                yield text.getvalue().encode()
                text.seek(0)
                text.truncate()
    yield text.getvalue().encode()


def _rows(stream: BinaryIO) -> Iterator[list[str]]:
    """A card that is not closed ends where the next begins, or with the file. Groups of people are no people."""
    card: list[Property] = []
    for line in logical_lines(stream):
        found = parsed(line)
        if found is None:
            continue
        if found.name in ("BEGIN", "END") and found.raw.strip().upper() == "VCARD":
            yield from _row(card)
            card = []
        elif len(card) < _MOST_PROPERTIES:
            card.append(found)
    yield from _row(card)


def _row(card: list[Property]) -> Iterator[list[str]]:
    kinds = {one.text.strip().lower() for one in card if one.name in ("KIND", "X-ADDRESSBOOKSERVER-KIND")}
    if card and not kinds & {"group"}:
        row = row_of(card)
        if any(row):
            yield row
