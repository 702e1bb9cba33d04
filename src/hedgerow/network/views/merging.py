"""From the page of one party to the one it is to be merged with."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET

from hedgerow.network import queries
from hedgerow.network.forms.keys import key_of
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request


@require_GET
@signed_in
def choose(request: Request, party_id: UUID) -> HttpResponse:
    """Look for the other one; chosen, both are shown side by side."""
    party = queries.visible_party(request.actor, party_id)
    other = key_of(request.GET.get("other", ""))
    if other is not None and other != party.pk:
        return redirect("network:compare", kept_id=party.pk, gone_id=other)
    text = request.GET.get("text", "")
    found = queries.suggested_parties(request.actor, text, 6, country=request.workspace.country) if text else []
    return render(
        request,
        "network/duplicates/choose.html",
        party=party,
        text=text,
        found=[each for each in found if each.pk != party.pk],
    )
