"""An answer of the workbench as a file."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import islice
from uuid import UUID

from django.http import HttpResponseBase, StreamingHttpResponse
from django.views.decorators.http import require_POST

from hedgerow.kernel.tabular import rejected
from hedgerow.kernel.tabular.lines import csv_line
from hedgerow.lake import operations, queries
from hedgerow.lake.workbench.keeping import KeptAnswer
from hedgerow.web.access import signed_in
from hedgerow.web.csv_files import CONTENT_TYPE, guarded
from hedgerow.web.request import Request
from hedgerow.web.streaming import for_reader

PORTION = 500
"""So many rows are sent at once."""


@require_POST
@signed_in
def create_csv(request: Request, answer_id: UUID) -> HttpResponseBase:
    """The rows that were found when it was asked, as CSV while they are read; noted in the audit log."""
    found = queries.kept_answer(request.actor, answer_id)
    operations.note_taken(actor=request.actor, what="question", rows=found.count)
    response = StreamingHttpResponse(for_reader(_pieces(found)), content_type=CONTENT_TYPE)
    response.headers["Content-Disposition"] = f'attachment; filename="{request.workspace.slug}-answer.csv"'
    return response


def _pieces(found: KeptAnswer) -> Iterator[str]:
    """Begins as spreadsheets need it. Decimals come as text, of which one below zero would look like a formula."""
    yield rejected.BYTE_ORDER_MARK + csv_line(*(guarded(name) for name, _kind in found.columns))
    exact = [kind.startswith("DECIMAL") and kind.endswith(")") for _name, kind in found.columns]  # no list of them
    rows = found.rows()
    while portion := list(islice(rows, PORTION)):
        yield "".join(
            csv_line(
                *(
                    guarded(Decimal(str(value)) if is_exact and value is not None else value)
                    for value, is_exact in zip(row, exact, strict=True)
                )
            )
            for row in portion
        )
