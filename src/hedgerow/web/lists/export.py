"""A whole list as CSV, row by row, with a guard against formulas."""

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db.models import Model, QuerySet
from django.http import StreamingHttpResponse
from markupsafe import Markup

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.registry import Registry
from hedgerow.kernel.tabular import rejected
from hedgerow.kernel.tenancy import scope
from hedgerow.web import formats
from hedgerow.web.lists.listing import Column
from hedgerow.web.lists.paging import every_row
from hedgerow.web.lists.state import State
from hedgerow.web.request import Request
from hedgerow.web.streaming import for_reader

Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True, slots=True)
class ExportNote:
    """Told who takes which list away, before the first row leaves; in the request's own transaction."""

    name: str
    note: Callable[[Actor, str], object]


export_notes: Registry[ExportNote] = Registry("export notes", key=lambda one: one.name)


def note_taken(actor: Actor, label: str) -> None:
    """Tell those who keep a log of it who takes which list away, before the first row leaves."""
    for one in export_notes:
        one.note(actor, label)


def csv_of(request: Request, state: State[Row], rows: QuerySet[Row]) -> StreamingHttpResponse:
    """All rows that fit, in the order and with the columns on the page. Spreadsheets need the byte order mark."""
    note_taken(request.actor, str(state.listing.label))
    lines = for_reader(_lines(request, state, rows))
    response = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{state.listing.key}.csv"'
    return response


def guarded(value: object) -> str:
    """Text for a cell. A text that a spreadsheet would run as a formula gets a leading apostrophe; numbers do not."""
    if value is None:
        return ""
    if isinstance(value, (int, float)):
        return str(value)
    return rejected.guarded(formats.bare(value.striptags() if isinstance(value, Markup) else str(value)))


class _Echo:
    """A file that hands back what is written into it."""

    def write(self, text: str) -> str:
        return text


def _lines(request: Request, state: State[Row], rows: QuerySet[Row]) -> Iterator[str]:
    """The server asks for lines after the view has returned, so each slice enters the workspace again."""
    writer: Any = csv.writer(_Echo())
    yield rejected.BYTE_ORDER_MARK + writer.writerow([guarded(str(column.label)) for column in state.columns])
    slices = every_row(rows, state.order)
    while True:
        with scope(request.workspace):
            part = next(slices, None)
            state.listing.ready(request, part or [], state.columns)
            lines = [writer.writerow([_plain(column, row) for column in state.columns]) for row in part or []]
        if part is None:
            return
        yield "".join(lines)


def _plain(column: Column[Row], row: Row) -> str:
    return guarded((column.plain or column.cell)(row))
