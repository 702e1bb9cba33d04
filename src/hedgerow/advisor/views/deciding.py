"""What is decided about a prompt or a kind; each leads back to the page, and can be undone."""

from typing import Any
from uuid import UUID

from django.forms import Form
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from django_htmx.http import trigger_client_event

from hedgerow.advisor import operations
from hedgerow.advisor.forms import DismissalForm, SnoozeForm, SwitchForm
from hedgerow.kernel.errors import Invalid
from hedgerow.web import formats
from hedgerow.web.access import signed_in
from hedgerow.web.request import Request, is_partial
from hedgerow.web.toasts import send_along, toast


@require_POST
@signed_in
def create_shown(request: Request) -> HttpResponse:
    """The page with today's prompts is on a screen."""
    operations.note_shown(actor=request.actor)
    return HttpResponse(status=204)


@require_POST
@signed_in
def create_snooze(request: Request, prompt_id: UUID) -> HttpResponseBase:
    days: int = _sound(SnoozeForm(request.POST))["days"]
    operations.put_off(actor=request.actor, key=prompt_id, days=days)
    words = ngettext("It comes back tomorrow.", "It comes back in %(days)s days.", days) % {
        "days": formats.number(days)
    }
    toast(request, words, undo=reverse("advisor:take_up", args=[prompt_id]))
    return _changed(request)


@require_POST
@signed_in
def delete_snooze(request: Request, prompt_id: UUID) -> HttpResponseBase:
    operations.take_up(actor=request.actor, key=prompt_id)
    toast(request, _("It is back."))
    return _changed(request)


@require_POST
@signed_in
def create_dismissal(request: Request, prompt_id: UUID) -> HttpResponseBase:
    operations.dismiss(actor=request.actor, key=prompt_id, **_sound(DismissalForm(request.POST)))
    toast(request, _("Nobody is asked for that again."), undo=reverse("advisor:reopen", args=[prompt_id]))
    return _changed(request)


@require_POST
@signed_in
def create_completion(request: Request, prompt_id: UUID) -> HttpResponseBase:
    operations.finish(actor=request.actor, key=prompt_id)
    toast(request, _("Done."), undo=reverse("advisor:reopen", args=[prompt_id]))
    return _changed(request)


@require_POST
@signed_in
def create_reopening(request: Request, prompt_id: UUID) -> HttpResponseBase:
    operations.reopen(actor=request.actor, key=prompt_id)
    toast(request, _("It is back."))
    return _changed(request)


@require_POST
@signed_in
def create_switch(request: Request, prompt_kind: str) -> HttpResponseBase:
    is_on: bool = _sound(SwitchForm(request.POST))["is_on"]
    operations.switch_kind(actor=request.actor, key=prompt_kind, is_on=is_on)
    toast(request, _("Prompts of that kind come up.") if is_on else _("Prompts of that kind do not come up any more."))
    return redirect("advisor:advice")


def _sound(form: Form) -> dict[str, Any]:
    """What was chosen. Raises Invalid where it is none of the choices."""
    if not form.is_valid():
        raise Invalid(_("That is none of the choices."), kept=_("Nothing was changed."))
    return form.cleaned_data


def _changed(request: Request) -> HttpResponseBase:
    """HTMX asks for the prompts anew; else back to where that was decided."""
    if is_partial(request):
        response = HttpResponse(status=204)
        send_along(request, response)
        return trigger_client_event(response, "advice-changed", {})
    target = request.POST.get("back", "")
    safe = url_has_allowed_host_and_scheme(target, {request.get_host()}, require_https=request.is_secure())
    return redirect(target if safe else "insight:pulse")
