"""What a person says of a match."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hedgerow.kernel.errors import HedgerowError
from hedgerow.resources import addresses, operations, queries
from hedgerow.resources.models import Resource
from hedgerow.web.access import signed_in
from hedgerow.web.request import Request
from hedgerow.web.toasts import sorry, toast


@require_POST
@signed_in
def create_introduction(request: Request, resource_id: UUID, other_resource_id: UUID) -> HttpResponse:
    need, give = _both(request, resource_id, other_resource_id)
    try:
        operations.introduce(actor=request.actor, need=need, give=give, tie=request.POST.get("tie", ""))
    except HedgerowError as error:
        sorry(request, str(error))
    else:
        toast(request, _("It is on record, with both."))
    return _back(request, need, give)


@require_POST
@signed_in
def create_rejection(request: Request, resource_id: UUID, other_resource_id: UUID) -> HttpResponse:
    need, give = _both(request, resource_id, other_resource_id)
    operations.reject_match(actor=request.actor, need=need, give=give)
    toast(request, _("We will not suggest that again."), undo=addresses.undo_rejection(need, give))
    return _back(request, need, give)


@require_POST
@signed_in
def delete_rejection(request: Request, resource_id: UUID, other_resource_id: UUID) -> HttpResponse:
    need, give = _both(request, resource_id, other_resource_id)
    operations.reopen_match(actor=request.actor, need=need, give=give)
    toast(request, _("It is suggested again where it fits."))
    return _back(request, need, give)


def _both(request: Request, need_id: UUID, give_id: UUID) -> tuple[Resource, Resource]:
    return (
        queries.visible_resource(request.actor, need_id),
        queries.visible_resource(request.actor, give_id),
    )


def _back(request: Request, need: Resource, give: Resource) -> HttpResponse:
    """To the page one came from."""
    seen_from = give if request.POST.get("from") == str(give.pk) else need
    return redirect("resources:resource", seen_from.pk)
