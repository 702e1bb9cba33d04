"""A small table as a file; long ones are written while they are sent (`lists.export`)."""

from collections.abc import Iterable
from decimal import Decimal

from django.http import HttpResponse
from markupsafe import Markup

from hedgerow.kernel.tabular import rejected
from hedgerow.kernel.tabular.lines import csv_line
from hedgerow.web import formats

CONTENT_TYPE = "text/csv; charset=utf-8"


def csv_response(name: str, rows: Iterable[Iterable[object]]) -> HttpResponse:
    """To be saved as `name`. Spreadsheets need the byte order mark."""
    lines = [csv_line(*map(guarded, row)) for row in rows]
    response = HttpResponse(rejected.BYTE_ORDER_MARK + "".join(lines), content_type=CONTENT_TYPE)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def guarded(value: object) -> str:
    """Text for a cell. A text that a spreadsheet would run as a formula gets a leading apostrophe; numbers do not."""
    if value is None:
        return ""
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, Decimal):
        return f"{value:f}"
    return rejected.guarded(formats.bare(value.striptags() if isinstance(value, Markup) else str(value)))
