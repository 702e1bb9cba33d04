"""What is done for one party: attention ticked off, care paused, care going on."""

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hedgerow.care import operations, queries
from hedgerow.care.forms import PauseForm
from hedgerow.kernel.days import today_of
from hedgerow.kernel.errors import HedgerowError
from hedgerow.network import queries as network
from hedgerow.web import formats
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render, render_partial
from hedgerow.web.request import Request, is_partial
from hedgerow.web.toasts import toast


@require_POST
@signed_in
def create_done(request: Request, party_id: UUID, attention_id: UUID) -> HttpResponse:
    """Tick it off, and go back to where that was done; HTMX gets the line as it is now."""
    party = network.visible_party(request.actor, party_id)
    attention = queries.visible_attention(request.actor, attention_id)
    is_first = operations.tick_off(actor=request.actor, party=party, attention=attention)
    words = {"what": attention.name, "name": party.name}
    said = _("%(what)s, %(name)s: on record.") if is_first else _("%(what)s, %(name)s: it was on record already.")
    toast(request, said % words)
    if is_partial(request):
        return render_partial(request, "care/_ticked.html", party=party, attention=attention)
    return _back(request, party.pk)


@require_POST
@signed_in
def create_pause(request: Request, party_id: UUID) -> HttpResponse:
    """Not now. A day that does not fit comes back on a page of its own, with what was typed."""
    party = network.visible_party(request.actor, party_id)
    form = PauseForm(request.POST, today=today_of(request.actor))
    if form.is_valid():
        try:
            pause = operations.pause_care(actor=request.actor, party=party, **form.cleaned_data)
            words = {"name": party.name, "day": formats.day(pause.until)}
            toast(request, _("Nothing is asked for %(name)s until %(day)s.") % words)
            return redirect("network:party", party_id=party.pk)
        except HedgerowError as error:
            form.add_error(error.field or None, str(error))
    return render(request, "care/pause.html", status=HTTPStatus.UNPROCESSABLE_ENTITY, party=party, form=form)


@require_POST
@signed_in
def delete_pause(request: Request, party_id: UUID) -> HttpResponse:
    party = network.visible_party(request.actor, party_id)
    operations.resume_care(actor=request.actor, party=party)
    toast(request, _("The plan holds for %(name)s again.") % {"name": party.name})
    return redirect("network:party", party_id=party.pk)


def _back(request: Request, party_id: UUID) -> HttpResponse:
    target = request.POST.get("back", "")
    safe = url_has_allowed_host_and_scheme(target, {request.get_host()}, require_https=request.is_secure())
    return redirect(target) if safe else redirect("network:party", party_id=party_id)
