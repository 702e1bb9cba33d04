"""The parties behind a measure, reached from wherever it stands."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from hedgerow.insight import queries
from hedgerow.insight.errors import BoardNotFound, MeasureNotFound
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
    measure, found = _found(request, key)
    board = _board(request)
    if board:
        page, back = board.name, reverse("insight:board", args=[board.pk])
    else:
        page, back = _("About this measure"), reverse("insight:measure", args=[key])

    def facts(party: UUID) -> str:
        return reverse("insight:measure_facts", args=[key, party]) + _from(board)

    return listed(request, Behind(list_of(measure, found), page, back, facts=facts if measure.facts else None))


@never_cache
@require_safe
@signed_in
def measure_facts(request: Request, key: str, party_id: UUID) -> HttpResponse:
    """What of one of them counts; the list it leads back to still knows the board."""
    measure, found = _found(request, key)
    if measure.facts is None:
        raise Http404
    back = reverse("insight:measure_list", args=[key]) + _from(_board(request))
    return told(request, party_id, measure.facts, found.day, page=str(measure.label), back=back)


def _found(request: Request, key: str) -> tuple[Measure, queries.MeasureBehind]:
    require(request.actor, Permission.VIEW_PEOPLE)
    measure = measures.get(key)
    if measure is None:
        raise MeasureNotFound
    if measure.counted is None:
        raise Http404
    return measure, queries.behind_measure(request.actor, request.workspace, measure, measure.counted)


def _board(request: Request) -> Board | None:
    try:
        return queries.visible_board(request.actor, UUID(request.GET.get("board", "")))
    except (ValueError, BoardNotFound):
        return None


def _from(board: Board | None) -> str:
    return f"?board={board.pk}" if board else ""
