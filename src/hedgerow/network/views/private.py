"""Notes for oneself, on a party's page: changed, and thrown away."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hedgerow.kernel.errors import HedgerowError
from hedgerow.network import operations, queries
from hedgerow.web.access import signed_in
from hedgerow.web.request import Request
from hedgerow.web.toasts import sorry, toast


@require_POST
@signed_in
def change_note(request: Request, note_id: UUID) -> HttpResponse:
    note = queries.visible_private_note(request.actor, note_id)
    try:
        operations.change_private_note(actor=request.actor, note=note, text=request.POST.get("text", ""))
        toast(request, _("Your note is changed."))
    except HedgerowError as error:
        sorry(request, str(error))
    return redirect("network:party", party_id=note.party_id)


@require_POST
@signed_in
def delete_note(request: Request, note_id: UUID) -> HttpResponse:
    note = queries.visible_private_note(request.actor, note_id)
    operations.remove_private_note(actor=request.actor, note=note)
    toast(request, _("Your note is gone."))
    return redirect("network:party", party_id=note.party_id)
