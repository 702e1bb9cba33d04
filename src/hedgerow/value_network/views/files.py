"""The picture to take away: as a table with what was judged, and as an image."""

import csv
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from hedgerow.kernel.tabular.rejected import BYTE_ORDER_MARK, guarded_exactly
from hedgerow.value_network import drawing, queries, tabled
from hedgerow.web.access import signed_in
from hedgerow.web.request import Request


@require_GET
@signed_in
def table(request: Request, value_network_id: UUID) -> HttpResponse:
    """A row for each arrow, with the latest judgement of either side."""
    one = queries.visible_network(request.actor, value_network_id)
    drawn = queries.current_drawing(request.actor, one)
    judged = queries.judged(request.actor, one)
    response = HttpResponse(BYTE_ORDER_MARK, content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="value-network-{one.pk}.csv"'
    writer = csv.writer(response)
    writer.writerow(tabled.headings())
    for row in tabled.rows(drawn, judged):
        writer.writerow(map(guarded_exactly, row))
    return response


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
