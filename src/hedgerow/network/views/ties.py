"""Ties of one party begin and end."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hedgerow.kernel import clock
from hedgerow.kernel.errors import HedgerowError
from hedgerow.network import operations, queries
from hedgerow.network.forms import EndForm, TieForm, refuse
from hedgerow.network.forms.ties import NEW
from hedgerow.network.models import Party
from hedgerow.network.views import party as pages
from hedgerow.web.access import signed_in
from hedgerow.web.request import Request
from hedgerow.web.toasts import sorry, toast


@require_POST
@signed_in
def create_tie(request: Request, party_id: UUID) -> HttpResponse:
    party = queries.party_in_detail(request.actor, party_id)
    today = clock.today(request.workspace.time_zone)
    form = TieForm(request.POST, kinds=queries.visible_tie_kinds(request.actor), today=today)
    if form.is_valid():
        try:
            return _tie(request, party, form)
        except HedgerowError as error:
            refuse(form, error)
    found = queries.suggested_parties(request.actor, form["q"].value() or "", 6, country=request.workspace.country)
    return pages.show(request, party, tie=form, found=found)


@require_POST
@signed_in
def end_tie(request: Request, tie_id: UUID) -> HttpResponse:
    tie = queries.visible_tie(request.actor, tie_id)
    form = EndForm(request.POST, today=clock.today(request.workspace.time_zone))
    if form.is_valid():
        operations.end_tie(actor=request.actor, tie=tie, **form.cleaned_data)
        toast(request, _("The tie has ended. It stays in the history."))
    else:
        sorry(request, " ".join(str(words) for words in form.errors["until"]))
    seen_from = tie.to_party_id if request.POST.get("from") == str(tie.to_party_id) else tie.from_party_id
    return redirect("network:party", party_id=seen_from)


def _tie(request: Request, party: Party, form: TieForm) -> HttpResponse:
    said = form.cleaned_data
    other = None if said["other"] == NEW else queries.visible_party(request.actor, UUID(said["other"]))
    operations.tie_from(
        actor=request.actor,
        party=party,
        other=other,
        new_name=said["q"],
        kind=form.kind,
        is_inverse=form.is_inverse,
        since=said["since"],
        note=said["note"],
    )
    toast(request, _("The tie is made."))
    return redirect("network:party", party_id=party.id)
