"""The picture to take away: as a table with what was judged, and as an image."""

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from hedgerow.value_network import drawing, queries, tabled
from hedgerow.web.access import signed_in
from hedgerow.web.csv_files import csv_response
from hedgerow.web.request import Request


@require_GET
@signed_in
def table(request: Request, value_network_id: UUID) -> HttpResponse:
    """A row for each arrow, with the latest judgement of either side."""
    one = queries.visible_network(request.actor, value_network_id)
    drawn = queries.current_drawing(request.actor, one)
    judged = queries.judged(request.actor, one)
    return csv_response(f"value-network-{one.pk}.csv", [tabled.headings(), *tabled.rows(drawn, judged)])


@require_GET
@signed_in
def image(request: Request, value_network_id: UUID) -> HttpResponse:
    """As SVG, the same in light and dark."""
    one = queries.visible_network(request.actor, value_network_id)
    drawn = queries.current_drawing(request.actor, one)
    title = _("%(name)s: who gives what to whom") % {"name": one.name}
    response = HttpResponse(drawing.file(drawn, title=title), content_type="image/svg+xml")
    response.headers["Content-Disposition"] = f'attachment; filename="value-network-{one.pk}.svg"'
    return response
