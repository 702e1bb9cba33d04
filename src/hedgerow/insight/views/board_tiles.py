"""Tiles of a board: moved by buttons, and each over a time and against something of its own."""

from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hedgerow.insight import operations, queries
from hedgerow.insight.choosing import Tile
from hedgerow.insight.forms import TileForm
from hedgerow.insight.models import Board
from hedgerow.insight.registries import measures
from hedgerow.web import formats
from hedgerow.web.access import signed_in
from hedgerow.web.request import Request
from hedgerow.web.toasts import sorry, toast

WAYS = {"earlier": -1, "later": 1}


@require_POST
@signed_in
def update_place(request: Request, board_id: UUID, key: str) -> HttpResponse:
    """One place earlier or later. The keyboard stays at the button, so that it can be pressed again."""
    board, way = queries.visible_board(request.actor, board_id), request.POST.get("way", "")
    place = operations.move_tile(actor=request.actor, board=board, measure=key, by=WAYS.get(way, 0))
    words = {
        "measure": measures[key].label,
        "place": formats.number(place),
        "count": formats.number(len(queries.tiles_of(board))),
    }
    toast(request, _("%(measure)s now stands at place %(place)s of %(count)s.") % words)
    return _back(board, key, way)


@require_POST
@signed_in
def update(request: Request, board_id: UUID, key: str) -> HttpResponse:
    """Its time and its comparison."""
    board, form = queries.visible_board(request.actor, board_id), TileForm(request.POST)
    if not form.is_valid():
        sorry(request, _("Choose a time and a comparison from the lists. The tile is as it was."))
        return _back(board, key, "")
    tile = Tile(key, form.cleaned_data["months"], form.cleaned_data["against"])
    operations.change_tile(actor=request.actor, board=board, tile=tile)
    toast(request, _("Saved."))
    return _back(board, key, "")


def _back(board: Board, key: str, way: str) -> HttpResponse:
    """To the button that was pressed, or else to the tile: sent to a part of a page, a browser focuses no button."""
    address = reverse("insight:board", args=[board.pk])
    if way in WAYS:
        return redirect(f"{address}?{urlencode({'moved': key, 'way': way})}")
    return redirect(f"{address}?{urlencode({'moved': key})}#tile-{key}")
