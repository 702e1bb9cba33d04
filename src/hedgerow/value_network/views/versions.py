"""How a picture came to be, and back to an older version."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from hedgerow.kernel.errors import HedgerowError
from hedgerow.value_network import differing, operations, queries
from hedgerow.value_network.drawn import drawing_of
from hedgerow.value_network.permissions import Permission
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import sorry, toast

MOST = 50


@require_GET
@signed_in
def versions(request: Request, value_network_id: UUID) -> HttpResponse:
    """Each with what it changed; the last is read only to compare with, where there are more than MOST."""
    one = queries.visible_network(request.actor, value_network_id)
    found = list(queries.network_versions(request.actor, one)[: MOST + 1])
    drawings = [drawing_of(version) for version in found]
    earlier = [*drawings[1:], None]
    lines = [
        (version, differing.changes(before, now))
        for version, now, before in list(zip(found, drawings, earlier, strict=True))[:MOST]
    ]
    may_draw = request.actor.may(Permission.DRAW) and one.put_away_at is None
    return render(request, "value_network/versions.html", one=one, lines=lines, may_draw=may_draw)


@require_POST
@signed_in
def create_return(request: Request, version_id: UUID) -> HttpResponse:
    """Unless something was drawn after what the page showed."""
    version = queries.visible_network_version(request.actor, version_id)
    seen = _number(request.POST["after"]) if "after" in request.POST else None
    try:
        operations.bring_back_version(actor=request.actor, version=version, after=seen)
    except HedgerowError as error:
        sorry(request, str(error))
    else:
        toast(request, _("That version is the picture again."))
    return redirect("value_network:network", version.network_id)


def _number(text: str) -> int:
    """0, which no version has, where it is no number."""
    return int(text) if text.isdecimal() and len(text) < 9 else 0


@require_POST
@signed_in
def create_removal(request: Request, version_id: UUID) -> HttpResponse:
    """The version before is the picture again: what Undo does."""
    version = queries.visible_network_version(request.actor, version_id)
    try:
        operations.take_back_version(actor=request.actor, version=version)
    except HedgerowError as error:
        sorry(request, str(error))
    else:
        toast(request, _("Undone."))
    return redirect("value_network:network", version.network_id)
