"""The quick log on a party's page."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hedgerow.kernel import clock
from hedgerow.network import events, operations, queries
from hedgerow.network.forms import LogForm
from hedgerow.network.models import Party
from hedgerow.network.views import party as pages
from hedgerow.network.views.timeline import part_of
from hedgerow.timeline import operations as timeline
from hedgerow.timeline.events import Fact
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render_partial
from hedgerow.web.request import Request, is_partial
from hedgerow.web.toasts import toast


@require_POST
@signed_in
def create_log(request: Request, party_id: UUID) -> HttpResponse:
    """Put a line on the party's log. HTMX gets the line of time anew; a form with a mistake comes back as it is."""
    one = queries.party_in_detail(request.actor, party_id)
    form = LogForm(request.POST, today=clock.today(request.workspace.time_zone))
    if not form.is_valid():
        return _again(request, one, form)
    said = form.cleaned_data
    if said["only_me"]:
        operations.write_private_note(actor=request.actor, party=one, text=said["text"])
        toast(request, _("It is noted, and only you read it."))
        return _with_note(request, one)
    timeline.log_activity(actor=request.actor, fact=_fact(one, said))
    toast(request, _("It is on record."))
    if is_partial(request):
        return render_partial(request, "network/_timeline.html", part=part_of(request, one.id), party=one)
    return redirect("network:party", party_id=one.id)


def _with_note(request: Request, one: Party) -> HttpResponse:
    """The page anew: the note stands in another part of it."""
    address = reverse("network:party", args=[one.id])
    return HttpResponse(headers={"HX-Redirect": address}) if is_partial(request) else redirect(address)


def _fact(one: Party, said: Mapping[str, Any]) -> Fact:
    return events.logged(one.id, said["what"], said["text"], said["on"], said["due"])


def _again(request: Request, one: Party, form: LogForm) -> HttpResponse:
    if not is_partial(request):
        return pages.show(request, one, log=form)
    response = render_partial(
        request, "network/_quick.html", status=HTTPStatus.UNPROCESSABLE_ENTITY, log=form, party=one
    )
    response["HX-Retarget"], response["HX-Reswap"] = "#quick", "outerHTML"
    return response
