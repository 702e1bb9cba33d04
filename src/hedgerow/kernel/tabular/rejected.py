"""The rows that stayed out, as the same table plus one column that says why: to be mended and brought in again."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from django.utils.translation import gettext as _

from hedgerow.kernel.tabular.columns import OUR_COLUMN
from hedgerow.kernel.tabular.dialect import SPACES

BYTE_ORDER_MARK = "\ufeff"  # spreadsheet programs read UTF-8 only where it is said
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_PHONE_MARKS = str.maketrans("", "", " ().-/")


def guarded(cell: str) -> str:
    """A cell that a spreadsheet program would run as a formula gets an apostrophe in front."""
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell


def unguarded(cell: str) -> str:
    """Without the apostrophe that other programs and we put before formulas, numbers and phones; not before names."""
    if cell[:1] != "'" or len(cell) < 2:
        return cell
    rest = cell[1:]
    figures = rest.translate(_PHONE_MARKS)
    return rest if rest.startswith(_FORMULA_STARTS) or (figures.isdigit() and figures.isascii()) else cell


def guarded_exactly(text: str, *, formulas: bool = True) -> str:
    """As `guarded`, and so that `unguarded_exactly` gives back every text, also one that begins with an apostrophe.

    `formulas` False where nothing runs as a formula, as in the text cells of a workbook.
    """
    bare = text.lstrip("'")
    return f"'{text}" if bare.startswith(_FORMULA_STARTS) and (formulas or bare != text) else text


def unguarded_exactly(cell: str) -> str:
    """What `guarded_exactly` was given."""
    return cell[1:] if cell[:1] == "'" and cell.lstrip("'").startswith(_FORMULA_STARTS) else cell


def reason_column() -> str:
    """Recognised by its beginning, in any language, when the mended file comes back."""
    return OUR_COLUMN + _("what to mend")


def write_rejected(
    headers: Sequence[str], rows: Iterable[tuple[str, Sequence[str]]], *, delimiter: str
) -> Iterator[str]:
    """CSV line by line, from (reason, cells). The reason comes first: a row with too many cells would push it away."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter="," if delimiter == SPACES else delimiter, lineterminator="\r\n")
    yield BYTE_ORDER_MARK
    for first, cells in chain([(reason_column(), headers)], rows):
        writer.writerow([guarded(first), *map(guarded, cells)])
        yield out.getvalue()
        out.seek(0)
        out.truncate()
