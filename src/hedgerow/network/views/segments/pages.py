"""Segments: all of them, one with who is in it, and its conditions."""

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from hedgerow.kernel.errors import HedgerowError, Invalid
from hedgerow.kernel.permissions import require
from hedgerow.network import conditions, operations, queries, tasks
from hedgerow.network.models import Segment
from hedgerow.network.permissions import Permission
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render, render_partial
from hedgerow.web.request import Request
from hedgerow.web.toasts import sorry, toast

_WAYS = ["GET", "HEAD", "POST"]
FIRST = 12


@require_GET
@signed_in
def index(request: Request) -> HttpResponse:
    catalogue = conditions.Catalogue.of(request.actor)
    lines = [(one, _reading(one, catalogue)) for one in queries.listed_segments(request.actor)]
    return render(
        request, "network/segments/index.html", lines=lines, may_edit=request.actor.may(Permission.EDIT_PARTIES)
    )


@require_GET
@signed_in
def segment(request: Request, segment_id: UUID) -> HttpResponse:
    return _show(request, queries.visible_segment(request.actor, segment_id))


def _show(request: Request, one: Segment, *, asked: int | None = None) -> HttpResponse:
    """`asked` are days of a rule that is to be looked at before it holds."""
    catalogue = conditions.Catalogue.of(request.actor)
    tree = queries.tree_of(one, catalogue)
    days = one.forget_after_days if asked is None else asked
    return render(
        request,
        "network/segments/segment.html",
        asked=asked,
        days=days,
        due=0 if days is None else queries.due_in(one, days).count(),
        may_forget=request.actor.may(Permission.PRIVACY),
        one=one,
        reading=_reading(one, catalogue),
        first=list(queries.members_of(request.actor, one).order_by("sort_name", "id")[:FIRST]),
        where=conditions.as_address(tree, catalogue) if tree else "",
        may_edit=request.actor.may(Permission.EDIT_PARTIES),
    )


@require_http_methods(_WAYS)
@signed_in
def new(request: Request) -> HttpResponse:
    """From nothing, or from what a list is narrowed by."""
    require(request.actor, Permission.EDIT_PARTIES)
    if request.method != "POST":
        begun = conditions.definition_in(request.GET.get("where", ""), conditions.Catalogue.of(request.actor))
        return _edit(request, queries.editor_of(request.actor, begun), name="")
    return _save(request, None)


@require_http_methods(_WAYS)
@signed_in
def edit(request: Request, segment_id: UUID) -> HttpResponse:
    require(request.actor, Permission.EDIT_PARTIES)
    one = queries.visible_segment(request.actor, segment_id)
    if request.method != "POST":
        return _edit(request, queries.editor_of(request.actor, one.definition), name=one.name, one=one)
    return _save(request, one)


@require_POST
@signed_in
def editor(request: Request) -> HttpResponse:
    """The editor after something was changed in it, with whom it finds now. Nothing is kept."""
    require(request.actor, Permission.VIEW_PARTIES)
    shown = queries.editor_posted(request.actor, request.POST, is_whole=False)
    return render_partial(request, "network/segments/_editor.html", editor=shown)


@require_POST
@signed_in
def create_copy(request: Request, segment_id: UUID) -> HttpResponse:
    """Freeze: a copy of who is in it now."""
    one = queries.visible_segment(request.actor, segment_id)
    try:
        copy = operations.freeze_segment(actor=request.actor, segment=one, name=request.POST.get("name", ""))
    except HedgerowError as error:
        sorry(request, str(error))
        return redirect("network:segment", one.pk)
    toast(request, _("The copy is there. It stays as it is."))
    return redirect("network:segment", copy.pk)


@require_POST
@signed_in
def create_retention(request: Request, segment_id: UUID) -> HttpResponse:
    """Look first whom it would concern; it holds only with the box ticked. Without days it ends."""
    one = queries.visible_segment(request.actor, segment_id)
    require(request.actor, Permission.PRIVACY)
    text = request.POST.get("days", "").strip()
    days = int(text) if text.isdecimal() and len(text) < 9 else None
    if text and days is not None and "sure" not in request.POST:
        return _show(request, one, asked=days)
    try:
        if text and days is None:
            raise Invalid(_("Type a number of days, as 90."))
        operations.set_retention(actor=request.actor, segment=one, days=days)
    except HedgerowError as error:
        sorry(request, str(error))
        return redirect("network:segment", one.pk)
    toast(request, _("The rule holds from tonight on.") if days else _("Nobody is forgotten by a rule any more."))
    return redirect("network:segment", one.pk)


@require_POST
@signed_in
def delete(request: Request, segment_id: UUID) -> HttpResponse:
    one = queries.visible_segment(request.actor, segment_id)
    try:
        operations.delete_segment(actor=request.actor, segment=one)
    except HedgerowError as error:
        sorry(request, str(error))
        return redirect("network:segment", one.pk)
    toast(request, _("The segment is gone. The people stay as they are."))
    return redirect("network:segments")


def _save(request: Request, one: Segment | None) -> HttpResponse:
    name, shown = (
        request.POST.get("name", ""),
        queries.editor_posted(request.actor, request.POST, is_whole=_is_final(request)),
    )
    if one is not None and one.is_frozen:
        shown = queries.editor_of(request.actor, {})
    elif not _is_final(request) or not shown.is_fine:
        return _edit(request, shown, name=name, one=one, is_wrong=_is_final(request))
    try:
        if one is None:
            kept = operations.define_segment(actor=request.actor, name=name, definition=shown.definition)
        else:
            kept = operations.change_segment(actor=request.actor, segment=one, name=name, definition=shown.definition)
    except HedgerowError as error:
        return _edit(request, shown, name=name, one=one, error=error)
    tasks.fill_later(kept)
    toast(request, _("The segment is kept, and stays up to date by itself."))
    return redirect("network:segment", kept.pk)


def _is_final(request: Request) -> bool:
    """Buttons of the editor come with a wish; the one that keeps comes without."""
    return not request.POST.get("do")


def _edit(
    request: Request,
    shown: queries.Editor,
    *,
    name: str,
    one: Segment | None = None,
    error: HedgerowError | None = None,
    is_wrong: bool = False,
) -> HttpResponse:
    status = HTTPStatus.UNPROCESSABLE_ENTITY if error or is_wrong else HTTPStatus.OK
    return render(request, "network/segments/edit.html", status=status, editor=shown, name=name, one=one, error=error)


def _reading(one: Segment, catalogue: conditions.Catalogue) -> str:
    tree = queries.tree_of(one, catalogue)
    return conditions.sentence(tree, catalogue) if tree else ""
