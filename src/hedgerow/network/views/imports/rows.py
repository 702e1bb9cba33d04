"""What was odd in an import: as a list, and as a file to mend."""

from uuid import UUID

from django.http import HttpResponseBase, StreamingHttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from hedgerow.network import queries
from hedgerow.network.tables.imports import problems_listing
from hedgerow.web import lists
from hedgerow.web.access import signed_in
from hedgerow.web.request import Request
from hedgerow.web.streaming import for_reader


@require_GET
@signed_in
def problems(request: Request, import_id: UUID) -> HttpResponseBase:
    of = queries.visible_import(request.actor, import_id)
    rows = queries.visible_problems(request.actor, of)
    return lists.show(request, problems_listing(of), rows, "network/imports/problems.html", of=of)


@require_GET
@signed_in
def rejected(request: Request, import_id: UUID) -> HttpResponseBase:
    """The rows that stayed out, as the same table with the reasons in front; line by line, however many."""
    of = queries.visible_import(request.actor, import_id)
    lines = for_reader(queries.rejected_rows(request.actor, of))
    response = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    name = _("%(file)s, to mend") % {"file": of.file.name.rpartition(".")[0] or of.file.name}
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=f"{name}.csv") or ""
    response["Cache-Control"] = "no-store"
    return response
