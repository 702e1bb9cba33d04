"""What happened in the whole workspace, and the readers of the log."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from hedgerow.timeline import operations, queries
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
    readers = queries.visible_readers(request.actor)
    waiting = queries.visible_set_aside(request.actor)
    return render(request, "timeline/settings.html", readers=readers, waiting=waiting)


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
