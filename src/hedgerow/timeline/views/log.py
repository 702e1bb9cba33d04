"""What happened in the whole workspace, and the readers of the log."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from hedgerow.timeline import operations, queries
from hedgerow.timeline.forms import ReplayForm
from hedgerow.timeline.queries import Reader
from hedgerow.timeline.registries import reactors
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render, render_partial
from hedgerow.web.request import Request, is_partial
from hedgerow.web.toasts import sorry, toast

SIZE = 50


@require_GET
@signed_in
def happened(request: Request) -> HttpResponse:
    """The newest first; `before` is the position of the last line that is shown already."""
    text = request.GET.get("before", "")
    before = int(text) if text.isdecimal() and len(text) < len(str(2**63)) else None
    found = queries.visible_happenings(request.actor, before=before, limit=SIZE + 1)
    context: dict[str, Any] = {
        "days": queries.by_day(queries.lines(request.actor, found[:SIZE])),
        "older": found[SIZE - 1].position if len(found) > SIZE else None,
        "is_first": before is None,
    }
    if is_partial(request):
        return render_partial(request, "timeline/_happened.html", **context)
    return render(request, "timeline/happened.html", **context)


@require_GET
@signed_in
def settings(request: Request) -> HttpResponse:
    """What reads the log, and what it set aside. While something is read again, the page asks for that part anew."""
    readers = queries.visible_readers(request.actor)
    is_moving = any(reader.is_moving for reader in readers)
    if is_partial(request):
        return render_partial(request, "timeline/_readers.html", readers=readers, is_moving=is_moving)
    total = queries.count_set_aside(request.actor)
    start = _start(request, total)
    return render(
        request,
        "timeline/settings.html",
        readers=readers,
        waiting=queries.visible_set_aside(request.actor, start, queries.SHOWN),
        total=total,
        start=start,
        older=start + queries.SHOWN if start + queries.SHOWN < total else 0,
        is_moving=is_moving,
    )


def _start(request: Request, count: int) -> int:
    """How many lines are passed over, from `after=100`; an old or odd one shows the newest."""
    text = request.GET.get("after", "")
    after = int(text) if text.isascii() and text.isdigit() and len(text) < 9 else 0
    return after if after < count else 0


@require_GET
@signed_in
def replay(request: Request, reactor: str) -> HttpResponse:
    """What reading again does, and from where."""
    reader = _reader(request, reactor)
    return _replay_page(request, reader, ReplayForm(last=reader.position, time_zone=request.workspace.time_zone))


@require_POST
@signed_in
def create_replay(request: Request, reactor: str) -> HttpResponse:
    reader = _reader(request, reactor)
    form = ReplayForm(request.POST, last=reader.position, time_zone=request.workspace.time_zone)
    if not form.is_valid():
        return _replay_page(request, reader, form)
    operations.replay(actor=request.actor, reactor=reactor, after=form.after)
    toast(request, _("It reads again from there. What was done already is not done twice."))
    return redirect("timeline:settings")


def _reader(request: Request, name: str) -> Reader:
    reader = queries.visible_reader(request.actor, name)
    if reader is None:
        raise Http404
    return reader


def _replay_page(request: Request, reader: Reader, form: ReplayForm) -> HttpResponse:
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
    return render(request, "timeline/replay.html", status=status, reader=reader, form=form)


@require_POST
@signed_in
def create_pause(request: Request, reactor: str) -> HttpResponse:
    return _pause(request, reactor, is_paused=True)


@require_POST
@signed_in
def delete_pause(request: Request, reactor: str) -> HttpResponse:
    return _pause(request, reactor, is_paused=False)


@require_POST
@signed_in
def create_attempt(request: Request, set_aside_id: UUID) -> HttpResponse:
    """Try once more. What goes wrong again stays set aside, with the reason of this time."""
    error = operations.try_again(actor=request.actor, set_aside_id=set_aside_id)
    if error:
        sorry(request, _("It went wrong again. It is still set aside, and nothing was lost."))
    else:
        toast(request, _("Done. It is settled."))
    return redirect("timeline:settings")


def _pause(request: Request, reactor: str, *, is_paused: bool) -> HttpResponse:
    if reactor not in reactors:
        raise Http404
    operations.pause(actor=request.actor, reactor=reactor, is_paused=is_paused)
    toast(request, _("It stands still until you let it go on.") if is_paused else _("It reads on."))
    return redirect("timeline:settings")
