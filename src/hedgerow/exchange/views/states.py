"""What becomes of a flow: confirmed, disputed, taken back, put back."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hedgerow.exchange import addresses, operations, queries
from hedgerow.exchange.forms import DisputeForm
from hedgerow.exchange.models import FlowState
from hedgerow.web.access import signed_in
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast


@require_POST
@signed_in
def create_confirmation(request: Request, flow_id: UUID) -> HttpResponse:
    one = queries.visible_flow(request.actor, flow_id)
    operations.confirm_flow(actor=request.actor, flow=one)
    toast(request, _("Confirmed."))
    return redirect(addresses.page(one))


@require_POST
@signed_in
def create_dispute(request: Request, flow_id: UUID) -> HttpResponse:
    one = queries.visible_flow(request.actor, flow_id)
    form = DisputeForm(request.POST)
    objection = form.cleaned_data["objection"] if form.is_valid() else ""
    operations.dispute_flow(actor=request.actor, flow=one, objection=objection)
    toast(request, _("It counts on neither side now."), undo=addresses.undo_dispute(one))
    return redirect(addresses.page(one))


@require_POST
@signed_in
def delete_dispute(request: Request, flow_id: UUID) -> HttpResponse:
    """What Undo does: nobody confirms anything by it."""
    one = queries.visible_flow(request.actor, flow_id)
    was = FlowState.CONFIRMED if request.GET.get("was") == FlowState.CONFIRMED else FlowState.STATED
    operations.end_dispute(actor=request.actor, flow=one, was=was)
    toast(request, _("It counts again."))
    return redirect(addresses.page(one))


@require_POST
@signed_in
def create_removal(request: Request, flow_id: UUID) -> HttpResponse:
    one = queries.visible_flow(request.actor, flow_id)
    operations.take_back_flow(actor=request.actor, flow=one)
    toast(request, _("It is taken back."), undo=addresses.undo_taking_back(one))
    return redirect(addresses.page(one))


@require_POST
@signed_in
def delete_removal(request: Request, flow_id: UUID) -> HttpResponse:
    one = queries.visible_flow(request.actor, flow_id)
    operations.restore_flow(actor=request.actor, flow=one)
    toast(request, _("It is back."))
    return redirect(addresses.page(one))
