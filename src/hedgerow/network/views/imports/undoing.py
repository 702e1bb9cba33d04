"""Taking one import back: begin, how far it is, who stayed."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from hedgerow.network import queries, tasks
from hedgerow.network.models import Import
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request

SHOWN = 100


@require_POST
@signed_in
def create_undo(request: Request, import_id: UUID) -> HttpResponse:
    """Begin, or go on where it stood still; once however often it is asked."""
    of = queries.visible_import(request.actor, import_id)
    tasks.start_undo(actor=request.actor, of=of)
    return redirect("network:import", import_id=of.pk)


def page(request: Request, of: Import, *, is_stalled: bool) -> HttpResponse:
    """Under way, or over."""
    return render(
        request,
        "network/imports/undo.html",
        of=of,
        is_stalled=is_stalled,
        total=of.created + of.updated,
        kept=queries.kept_of(request.actor, of, SHOWN),
        shown=SHOWN,
    )
