"""Roles of one party begin and end."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hedgerow.kernel import clock
from hedgerow.kernel.errors import HedgerowError
from hedgerow.network import operations, queries
from hedgerow.network.forms import EndForm, GiveRoleForm, refuse
from hedgerow.network.views import party as pages
from hedgerow.web.access import signed_in
from hedgerow.web.request import Request
from hedgerow.web.toasts import sorry, toast


@require_POST
@signed_in
def create_role(request: Request, party_id: UUID) -> HttpResponse:
    party = queries.party_in_detail(request.actor, party_id)
    today = clock.today(request.workspace.time_zone)
    form = GiveRoleForm(request.POST, kinds=queries.visible_role_kinds(request.actor), today=today)
    if form.is_valid():
        try:
            operations.give_role(actor=request.actor, party=party, **form.cleaned_data)
            toast(request, _("The role is given."))
            return redirect("network:party", party_id=party.id)
        except HedgerowError as error:
            refuse(form, error)
    return pages.show(request, party, give=form)


@require_POST
@signed_in
def end_role(request: Request, party_id: UUID, role: str) -> HttpResponse:
    party = queries.visible_party(request.actor, party_id)
    form = EndForm(request.POST, today=clock.today(request.workspace.time_zone))
    if form.is_valid():
        operations.end_role(actor=request.actor, party=party, role=role, **form.cleaned_data)
        toast(request, _("The role has ended. It stays in the history."))
    else:
        sorry(request, " ".join(str(words) for words in form.errors["until"]))
    return redirect("network:party", party_id=party.id)
