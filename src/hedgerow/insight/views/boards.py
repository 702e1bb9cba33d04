"""Boards: measures side by side, from the gallery or by one's own choice."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hedgerow.insight import operations, queries
from hedgerow.insight.choosing import GALLERY, ReadyBoard, Tile
from hedgerow.insight.forms import BoardForm
from hedgerow.insight.forms.boards import form_of
from hedgerow.insight.permissions import Permission
from hedgerow.insight.registries import measures
from hedgerow.insight.views.tiles import how_read, words_of
from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import require
from hedgerow.web.access import signed_in
from hedgerow.web.refusing import refuse
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast

_WAYS = ["GET", "HEAD", "POST"]


@never_cache
@require_safe
@signed_in
def index(request: Request) -> HttpResponse:
    """The boards there are, and the gallery."""
    return render(
        request,
        "insight/boards/index.html",
        boards=queries.boards(request.actor),
        gallery=GALLERY,
        may_set=request.actor.may(Permission.SET_GOALS),
    )


@never_cache
@require_safe
@signed_in
def ready(request: Request, key: str) -> HttpResponse:
    """A board of the gallery, as it would look."""
    found, last = _ready(key), queries.read_as_of(request.actor)
    return render(
        request,
        "insight/boards/board.html",
        title=found.name,
        says=found.says,
        tiles=words_of(request, _tiles(found), last),
        **how_read(request, last),
        forms={},
        board=None,
        key=key,
        may_set=request.actor.may(Permission.SET_GOALS),
    )


@require_POST
@signed_in
def create_ready(request: Request, key: str) -> HttpResponse:
    """Take a board of the gallery as one's own."""
    found = _ready(key)
    made = operations.make_board(actor=request.actor, name=str(found.name), tiles=_tiles(found))
    toast(request, _("It is yours now."), undo=reverse("insight:board_removal", args=[made.pk]))
    return redirect("insight:board", made.pk)


@never_cache
@require_safe
@signed_in
def board(request: Request, board_id: UUID) -> HttpResponse:
    found = queries.visible_board(request.actor, board_id)
    last = queries.read_as_of(request.actor)
    tiles, may_set = list(queries.tiles_of(found)), request.actor.may(Permission.SET_GOALS)
    return render(
        request,
        "insight/boards/board.html",
        title=found.name,
        says="",
        tiles=words_of(request, tiles, last),
        **how_read(request, last),
        forms={one.measure: form_of(one) for one in tiles} if may_set and not found.removed_at else {},
        moved=request.GET.get("moved", ""),
        way=request.GET.get("way", ""),
        board=found,
        key="",
        may_set=may_set,
    )


@require_http_methods(_WAYS)
@signed_in
def new(request: Request) -> HttpResponse:
    require(request.actor, Permission.SET_GOALS)
    form = BoardForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            made = operations.make_board(actor=request.actor, name=form.cleaned_data["name"], tiles=form.chosen)
        except HedgerowError as error:
            refuse(form, error)
        else:
            return redirect("insight:board", made.pk)
    return _page(request, form)


@require_http_methods(_WAYS)
@signed_in
def edit(request: Request, board_id: UUID) -> HttpResponse:
    require(request.actor, Permission.SET_GOALS)
    found = queries.visible_board(request.actor, board_id)
    form = BoardForm(request.POST if request.method == "POST" else None, board=found)
    if request.method == "POST" and form.is_valid():
        try:
            operations.change_board(actor=request.actor, board=found, name=form.cleaned_data["name"], tiles=form.chosen)
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _("Saved."))
            return redirect("insight:board", found.pk)
    return _page(request, form)


@require_POST
@signed_in
def delete(request: Request, board_id: UUID) -> HttpResponse:
    found = queries.visible_board(request.actor, board_id)
    operations.remove_board(actor=request.actor, board=found)
    toast(request, _("The board is gone."), undo=reverse("insight:board_back", args=[found.pk]))
    return redirect("insight:boards")


@require_POST
@signed_in
def create_again(request: Request, board_id: UUID) -> HttpResponse:
    operations.bring_back_board(actor=request.actor, board=queries.visible_board(request.actor, board_id))
    return redirect("insight:board", board_id)


def _page(request: Request, form: BoardForm) -> HttpResponse:
    return render(request, "insight/boards/form.html", form=form, board=form.board, status=400 if form.errors else 200)


def _ready(key: str) -> ReadyBoard:
    found = next((one for one in GALLERY if one.key == key), None)
    if found is None:
        raise Http404
    return found


def _tiles(found: ReadyBoard) -> list[Tile]:
    return [Tile(key) for key in found.measures if key in measures]
