"""Who wrote, and is not known yet."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hedgerow.inbox import operations, queries
from hedgerow.kernel.errors import HedgerowError
from hedgerow.network import queries as network
from hedgerow.web.access import signed_in
from hedgerow.web.request import Request
from hedgerow.web.toasts import sorry, toast


@require_POST
@signed_in
def create_tie(request: Request, conversation_id: UUID) -> HttpResponse:
    """The address belongs to a new party, or to the one that was named."""
    found = queries.visible_conversation(request.actor, conversation_id)
    address, name, named = (request.POST.get(key, "").strip() for key in ("address", "name", "party"))
    try:
        queries.ensure_stranger(request.actor, found, address)
        party = network.visible_party(request.actor, UUID(named)) if named else None
        tied = operations.tie_address(actor=request.actor, address=address, name=name[:200], party=party)
        toast(request, _("These letters are %(name)s’s now.") % {"name": tied.name})
    except (HedgerowError, ValueError) as error:
        sorry(request, str(error) if isinstance(error, HedgerowError) else _("Choose somebody."))
    return redirect("inbox:conversation", conversation_id=found.pk)


@require_POST
@signed_in
def create_silence(request: Request, conversation_id: UUID) -> HttpResponse:
    found = queries.visible_conversation(request.actor, conversation_id)
    try:
        operations.pass_over(actor=request.actor, address=request.POST.get("address", ""))
        toast(request, _("You are not asked about this address again."))
    except HedgerowError as error:
        sorry(request, str(error))
    return redirect("inbox:conversation", conversation_id=found.pk)
