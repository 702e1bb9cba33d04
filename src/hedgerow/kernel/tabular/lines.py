"""One line of a table that leaves as CSV (RFC 4180)."""

import csv
import io
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import BinaryIO

from hedgerow.kernel.tabular.rejected import BYTE_ORDER_MARK


def csv_line(*cells: object) -> str:
    """With its end. What somebody wrote is guarded by the caller (`rejected.guarded`)."""
    text = StringIO()
    csv.writer(text, lineterminator="\r\n").writerow(cells)
    return text.getvalue()


def write_csv(out: BinaryIO, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    """A table with its header, for spreadsheet programs; returns how many rows. What somebody wrote is guarded by the
    caller.
    """
    text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    text.write(BYTE_ORDER_MARK)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    count = 0
    for count, row in enumerate(rows, 1):  # noqa: B007  (returned)
        writer.writerow(row)
    text.detach()
    return count
