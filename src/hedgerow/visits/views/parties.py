"""What a party agreed to, and a link of their own."""

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from hedgerow.kernel.errors import HedgerowError
from hedgerow.network import queries as network
from hedgerow.visits import operations, queries
from hedgerow.visits.forms import ConsentForm, LinkForm, refuse
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast


@require_POST
@signed_in
def create_consent(request: Request, party_id: UUID) -> HttpResponse:
    party = network.visible_party(request.actor, party_id)
    form = ConsentForm(request.POST)
    if form.is_valid():
        operations.give_consent(actor=request.actor, party=party, how=form.cleaned_data["how"])
        toast(request, _("From now on visits are noted where they say who they are."))
        return redirect("network:party", party_id=party.pk)
    return render(request, "visits/consent.html", status=HTTPStatus.UNPROCESSABLE_ENTITY, party=party, form=form)


@require_POST
@signed_in
def delete_consent(request: Request, party_id: UUID) -> HttpResponse:
    party = network.visible_party(request.actor, party_id)
    untied = operations.withdraw_consent(actor=request.actor, party=party)
    said = ngettext(
        "Nothing is noted any more, and %(count)s visit is not theirs any more.",
        "Nothing is noted any more, and %(count)s visits are not theirs any more.",
        untied,
    )
    toast(request, said % {"count": untied})
    return redirect("network:party", party_id=party.pk)


@require_POST
@signed_in
def create_link(request: Request, party_id: UUID) -> HttpResponse:
    """Shown once on a page of its own; nothing of it is kept."""
    party = network.visible_party(request.actor, party_id)
    form, link = LinkForm(request.POST), ""
    if form.is_valid():
        said = form.cleaned_data
        site = queries.visible_site(request.actor, said["site"])
        try:
            link = operations.make_link(
                actor=request.actor, party=party, site=site, address=said["address"], days=said["days"]
            )
        except HedgerowError as error:
            refuse(form, error)
    return render(
        request,
        "visits/link.html",
        status=HTTPStatus.OK if link else HTTPStatus.UNPROCESSABLE_ENTITY,
        party=party,
        form=form,
        link=link,
        sites=queries.visible_sites(request.actor),
    )
