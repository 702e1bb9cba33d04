"""A table of the copy as one file."""

from django.http import FileResponse, Http404, HttpResponseBase
from django.views.decorators.http import require_POST

from hedgerow.lake import operations, queries
from hedgerow.lake.filing.taking import Form, taken
from hedgerow.web.access import signed_in
from hedgerow.web.request import Request

_KINDS = {Form.PARQUET: "application/vnd.apache.parquet", Form.CSV: "text/csv; charset=utf-8"}


@require_POST
@signed_in
def create_file(request: Request, name: str, form: str) -> HttpResponseBase:
    """All its months in one Parquet or CSV file; noted in the audit log."""
    _manifest, files = queries.copied_files(request.actor)
    if name not in files or form not in list(Form):
        raise Http404
    stream, rows = taken(name, files[name], Form(form))
    operations.note_taken(actor=request.actor, what=name, rows=rows)
    named = f"{request.workspace.slug}-{name}.{form}"
    return FileResponse(stream, as_attachment=True, filename=named, content_type=_KINDS[Form(form)])
