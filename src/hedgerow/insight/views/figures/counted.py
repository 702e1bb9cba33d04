"""The parties behind a measure, reached from wherever it stands."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from hedgerow.insight import queries
from hedgerow.insight.errors import BoardNotFound, MeasureNotFound
from hedgerow.insight.permissions import Permission
from hedgerow.insight.registries import Measure, measures
from hedgerow.insight.views.figures.behind import listed
from hedgerow.insight.words.behind import Behind
from hedgerow.insight.words.counted import list_of
from hedgerow.kernel.permissions import require
from hedgerow.web.access import signed_in
from hedgerow.web.lists import WAYS
from hedgerow.web.request import Request


@never_cache
@require_http_methods(WAYS)
@signed_in
def measure_list(request: Request, key: str) -> HttpResponse:
    """Whom the figure counts; it leads back to the board from which it was opened."""
    require(request.actor, Permission.VIEW_PEOPLE)
    measure = measures.get(key)
    if measure is None:
        raise MeasureNotFound
    if measure.counted is None:
        raise Http404
    found = queries.behind_measure(request.actor, request.workspace, measure, measure.counted)
    page, back = _back(request, measure)
    return listed(request, Behind(list_of(measure, found), page, back))


def _back(request: Request, measure: Measure) -> tuple[str, str]:
    try:
        board = queries.visible_board(request.actor, UUID(request.GET.get("board", "")))
    except (ValueError, BoardNotFound):
        return _("About this measure"), reverse("insight:measure", args=[measure.key])
    return board.name, reverse("insight:board", args=[board.pk])
