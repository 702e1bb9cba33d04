"""A table of the copy as one file."""

from django.http import Http404, HttpResponseBase, StreamingHttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hedgerow.lake import operations, queries
from hedgerow.lake.errors import CopyNotMade
from hedgerow.lake.filing.taking import Form, ensure_readable, taken
from hedgerow.web.access import signed_in
from hedgerow.web.request import Request

_KINDS = {Form.PARQUET: "application/vnd.apache.parquet", Form.CSV: "text/csv; charset=utf-8"}


@require_POST
@signed_in
def create_file(request: Request, name: str, form: str) -> HttpResponseBase:
    """All its months in one Parquet or CSV file, made while it is sent; noted in the audit log."""
    manifest, files = queries.copied_files(request.actor)
    if name not in files or form not in list(Form):
        raise Http404
    try:
        ensure_readable(name, files[name])
    except OSError as cause:
        raise CopyNotMade(todo=_("Have it made again.")) from cause
    operations.note_taken(actor=request.actor, what=name, rows=manifest.rows_of(name))
    named = content_disposition_header(as_attachment=True, filename=f"{request.workspace.slug}-{name}.{form}")
    pieces = taken(name, files[name], Form(form))
    return StreamingHttpResponse(pieces, content_type=_KINDS[Form(form)], headers={"Content-Disposition": named})
