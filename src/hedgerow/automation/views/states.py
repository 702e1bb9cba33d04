"""What is done to a webhook with one button."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from hedgerow.automation import operations, queries, tasks, words
from hedgerow.automation.errors import EndpointSwitchedOff
from hedgerow.automation.forms import OverlapForm, ReplayForm
from hedgerow.automation.models import DeliveryState
from hedgerow.automation.views import making
from hedgerow.kernel.errors import TooMany
from hedgerow.web.access import signed_in
from hedgerow.web.request import Request
from hedgerow.web.toasts import sorry, toast


@never_cache
@require_POST
@signed_in
def create_secret(request: Request, endpoint_id: UUID) -> HttpResponse:
    """The answer shows the new secret, which nobody keeps."""
    one = queries.visible_endpoint(request.actor, endpoint_id)
    form = OverlapForm(request.POST)
    if not form.is_valid():
        return redirect("automation:webhook", one.pk)
    made = operations.renew_secret(actor=request.actor, endpoint=one, overlap=form.overlap)
    return making.secret(request, made.endpoint, made.secret, is_new=False)


@require_POST
@signed_in
def create_pause(request: Request, endpoint_id: UUID) -> HttpResponse:
    one = queries.visible_endpoint(request.actor, endpoint_id)
    operations.pause_endpoint(actor=request.actor, endpoint=one)
    toast(request, _("Paused. What happens meanwhile waits."))
    return redirect("automation:webhook", one.pk)


@require_POST
@signed_in
def delete_pause(request: Request, endpoint_id: UUID) -> HttpResponse:
    one = queries.visible_endpoint(request.actor, endpoint_id)
    operations.resume_endpoint(actor=request.actor, endpoint=one)
    tasks.send_soon(one.pk)
    toast(request, _("It is on."))
    return redirect("automation:webhook", one.pk)


@require_POST
@signed_in
def create_test(request: Request, endpoint_id: UUID) -> HttpResponse:
    """It is sent while the person waits, and its page says how it went."""
    one = queries.visible_endpoint(request.actor, endpoint_id)
    try:
        sent = operations.send_test(actor=request.actor, endpoint=one)
    except TooMany as error:
        sorry(request, str(error))
        return redirect("automation:webhook", one.pk)
    if sent.state == DeliveryState.DELIVERED:
        toast(request, _("The test arrived."))
    else:
        sorry(request, words.outcome(sent.last_outcome))
    return redirect("automation:delivery", sent.pk)


@require_POST
@signed_in
def create_replay(request: Request, endpoint_id: UUID) -> HttpResponse:
    one = queries.visible_endpoint(request.actor, endpoint_id)
    form = ReplayForm(request.POST)
    if not form.is_valid():
        sorry(request, _("Choose a day."))
        return redirect("automation:webhook", one.pk)
    try:
        count = operations.replay_failed(actor=request.actor, endpoint=one, since=form.cleaned_data["since"])
    except EndpointSwitchedOff as error:
        sorry(request, str(error))
        return redirect("automation:webhook", one.pk)
    tasks.send_soon(one.pk)
    sentence = ngettext("%(count)s delivery is sent again.", "%(count)s deliveries are sent again.", count)
    toast(request, sentence % {"count": count})
    return redirect("automation:webhook", one.pk)


@require_POST
@signed_in
def create_removal(request: Request, endpoint_id: UUID) -> HttpResponse:
    one = queries.visible_endpoint(request.actor, endpoint_id)
    operations.remove_endpoint(actor=request.actor, endpoint=one)
    toast(request, _("The webhook is removed."))
    return redirect("automation:webhooks")
