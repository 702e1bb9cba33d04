"""One delivery, with every attempt."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from hedgerow.automation import operations, queries, tasks, words
from hedgerow.automation.errors import EndpointSwitchedOff, NotReplayable
from hedgerow.automation.models import DeliveryState
from hedgerow.automation.permissions import Permission
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import sorry, toast


@require_GET
@signed_in
def delivery(request: Request, delivery_id: UUID) -> HttpResponse:
    one = queries.visible_delivery(request.actor, delivery_id)
    attempts = [(each, words.attempt(each)) for each in queries.attempts_of(request.actor, one)]
    may_manage = request.actor.may(Permission.MANAGE_WEBHOOKS)
    return render(
        request,
        "automation/webhooks/delivery.html",
        one=one,
        what=words.what(one),
        state=words.state(one),
        attempts=attempts,
        is_waiting=one.state == DeliveryState.WAITING,
        may_manage=may_manage,
    )


@require_POST
@signed_in
def create_replay(request: Request, delivery_id: UUID) -> HttpResponse:
    one = queries.visible_delivery(request.actor, delivery_id)
    try:
        operations.replay_delivery(actor=request.actor, delivery=one)
    except (EndpointSwitchedOff, NotReplayable) as error:
        sorry(request, str(error))
    else:
        tasks.send_soon(one.endpoint_id)
        toast(request, _("It is sent again."))
    return redirect("automation:delivery", one.pk)
