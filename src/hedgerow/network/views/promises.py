"""A promise is kept, or broken."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hedgerow.network import operations, queries
from hedgerow.web.access import signed_in
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast


@require_POST
@signed_in
def create_settlement(request: Request, party_id: UUID, promise_id: UUID) -> HttpResponse:
    """`how` says kept; anything else says broken. What was settled before stays as it is."""
    party = queries.visible_party(request.actor, party_id)
    promise = queries.visible_promise(request.actor, party, promise_id)
    is_first = operations.settle_promise(
        actor=request.actor, promise=promise, is_kept=request.POST.get("how") == "kept"
    )
    toast(request, _("It is on record.") if is_first else _("That promise was settled already."))
    return redirect("network:party", party_id=party.id)
