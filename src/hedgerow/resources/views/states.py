"""What becomes of an entry: it ends, holds again, is renewed, is taken out, is put back."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hedgerow.resources import addresses, operations, queries
from hedgerow.resources.forms import RenewalForm
from hedgerow.resources.views import entries
from hedgerow.web.access import signed_in
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast


@require_POST
@signed_in
def create_end(request: Request, resource_id: UUID) -> HttpResponse:
    one = queries.visible_resource(request.actor, resource_id)
    operations.end_resource(actor=request.actor, resource=one)
    toast(request, _("That is over. It stays in the history."), undo=addresses.undo_ending(one))
    return redirect("resources:resource", one.pk)


@require_POST
@signed_in
def delete_end(request: Request, resource_id: UUID) -> HttpResponse:
    one = queries.visible_resource(request.actor, resource_id)
    operations.resume_resource(actor=request.actor, resource=one)
    toast(request, _("It holds again."))
    return redirect("resources:resource", one.pk)


@require_POST
@signed_in
def create_renewal(request: Request, resource_id: UUID) -> HttpResponse:
    one = queries.visible_resource(request.actor, resource_id)
    form = RenewalForm(request.POST)
    if not form.is_valid():
        return entries.show(request, one, form)
    operations.renew_resource(actor=request.actor, resource=one, **form.cleaned_data)
    toast(request, _("Renewed."))
    return redirect("resources:resource", one.pk)


@require_POST
@signed_in
def create_removal(request: Request, resource_id: UUID) -> HttpResponse:
    one = queries.visible_resource(request.actor, resource_id)
    operations.remove_resource(actor=request.actor, resource=one)
    toast(request, _("It is taken out."), undo=addresses.undo_removal(one))
    return redirect("resources:inventory")


@require_POST
@signed_in
def delete_removal(request: Request, resource_id: UUID) -> HttpResponse:
    one = queries.removed_resource(request.actor, resource_id)
    operations.restore_resource(actor=request.actor, resource=one)
    toast(request, _("It is back."))
    return redirect("resources:resource", one.pk)
