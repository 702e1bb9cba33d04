"""What is held of one person: shown, handed out, and erased."""

from http import HTTPStatus
from itertools import groupby
from tempfile import TemporaryFile
from uuid import UUID

from django.http import FileResponse, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from hedgerow.kernel import clock
from hedgerow.kernel.permissions import require
from hedgerow.network import operations, queries
from hedgerow.network.models import Party
from hedgerow.network.permissions import Permission
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast


@require_GET
@signed_in
def held(request: Request, party_id: UUID) -> HttpResponse:
    return _page(request, queries.visible_party(request.actor, party_id))


@require_POST
@signed_in
def create_copy(request: Request, party_id: UUID) -> HttpResponseBase:
    """All of it as a file, for whom it is about."""
    require(request.actor, Permission.PRIVACY)
    party = queries.visible_party(request.actor, party_id)
    out = TemporaryFile()  # noqa: SIM115  (closed by the answer that sends it)
    operations.hand_out(actor=request.actor, party=party, out=out)
    out.seek(0)
    day = clock.today(request.workspace.time_zone).isoformat()
    return FileResponse(out, as_attachment=True, filename=f"{request.workspace.slug}-{party.pk}-{day}.zip")


@require_POST
@signed_in
def create_erasure(request: Request, party_id: UUID) -> HttpResponse:
    """Only with the box ticked that says that it cannot be undone."""
    party = queries.visible_party(request.actor, party_id)
    if "sure" not in request.POST:
        return _page(request, party, is_unsure=True)
    operations.erase_party(actor=request.actor, party=party)
    toast(request, _("They are forgotten. The sums are as before."))
    return redirect("network:people")


def _page(request: Request, party: Party, *, is_unsure: bool = False) -> HttpResponse:
    found = queries.held_of(request.actor, party)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if is_unsure else HTTPStatus.OK
    staying = [each.dataset for each in found if each.dataset.stays]
    left = [(stays, [dataset.label for dataset in some]) for stays, some in groupby(staying, lambda one: one.stays)]
    return render(request, "network/held.html", status=status, party=party, held=found, left=left, is_unsure=is_unsure)
