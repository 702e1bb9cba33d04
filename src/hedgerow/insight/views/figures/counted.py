"""The parties behind a measure, reached from wherever it stands."""

from collections.abc import Callable
from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from hedgerow.insight import queries
from hedgerow.insight.errors import BoardNotFound, MeasureNotFound
from hedgerow.insight.grounds.counted import Counted
from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.models import Board
from hedgerow.insight.permissions import Permission
from hedgerow.insight.registries import Measure, measures
from hedgerow.insight.views.figures.behind import listed
from hedgerow.insight.views.figures.facts import told
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
    measure, count = _counted(request, key)
    found = queries.behind_measure(request.actor, request.workspace, measure, count)
    board = _board(request)
    page = board.name if board else _("About this measure")
    back = reverse("insight:board", args=[board.pk]) if board else reverse("insight:measure", args=[key])

    def facts(party: UUID) -> str:
        return reverse("insight:measure_facts", args=[key, party]) + _through(board)

    return listed(request, Behind(list_of(measure, found), page, back, facts=facts if measure.facts else None))


@never_cache
@require_safe
@signed_in
def measure_facts(request: Request, key: str, party_id: UUID) -> HttpResponse:
    """What of one of them counts."""
    measure, _count = _counted(request, key)
    if measure.facts is None:
        raise Http404
    back = reverse("insight:measure_list", args=[key]) + _through(_board(request))
    day = queries.day_of_measure(request.actor, request.workspace, measure)
    currency = queries.main_currency(request.workspace)
    return told(request, party_id, measure.facts, day, currency=currency, page=str(measure.label), back=back)


def _counted(request: Request, key: str) -> tuple[Measure, Callable[[Grounds], Counted]]:
    require(request.actor, Permission.VIEW_PEOPLE)
    measure = measures.get(key)
    if measure is None:
        raise MeasureNotFound
    if measure.counted is None:
        raise Http404
    return measure, measure.counted


def _board(request: Request) -> Board | None:
    """The one from which the list was opened."""
    try:
        return queries.visible_board(request.actor, UUID(request.GET.get("board", "")))
    except (ValueError, BoardNotFound):
        return None


def _through(board: Board | None) -> str:
    return f"?board={board.pk}" if board else ""
