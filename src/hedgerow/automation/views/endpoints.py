"""All webhooks, one of them, and how to receive them."""

from uuid import UUID

from django.http import HttpResponse, HttpResponseBase
from django.views.decorators.http import require_GET

from hedgerow.automation import headers, queries, tables, words
from hedgerow.automation.forms import OverlapForm, ReplayForm
from hedgerow.automation.models import EndpointState
from hedgerow.automation.permissions import Permission
from hedgerow.kernel import clock
from hedgerow.kernel.permissions import require
from hedgerow.web import lists
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request


@require_GET
@signed_in
def webhooks(request: Request) -> HttpResponse:
    """Each with its health."""
    found = list(queries.visible_endpoints(request.actor))
    health = queries.health_of(request.actor, found)
    groups = queries.offered_verbs(request.actor)
    shown = [(one, words.health(one), health[one.pk], queries.wanted_words(groups, one)) for one in found]
    return render(request, "automation/webhooks/index.html", endpoints=shown)


@require_GET
@signed_in
def webhook(request: Request, endpoint_id: UUID) -> HttpResponseBase:
    """What it is told, how it is doing, and everything that was sent."""
    actor = request.actor
    one = queries.visible_endpoint(actor, endpoint_id)
    groups = queries.offered_verbs(actor)
    return lists.show(
        request,
        tables.deliveries(one, groups),
        queries.visible_deliveries(actor, one),
        "automation/webhooks/webhook.html",
        one=one,
        health=words.health(one),
        counts=queries.health_of(actor, [one])[one.pk],
        off_reason=words.off_reason(one),
        wanted=queries.wanted_words(groups, one),
        header_names=headers.names(one.headers),
        both_sign=bool(one.old_secret_until and one.old_secret_until > clock.now()),
        overlap=OverlapForm(),
        replay=ReplayForm(initial={"since": clock.today(request.workspace.time_zone)}),
        may_manage=actor.may(Permission.MANAGE_WEBHOOKS),
        is_on=one.state == EndpointState.ON,
        is_off=one.state == EndpointState.OFF,
    )


@require_GET
@signed_in
def guide(request: Request) -> HttpResponse:
    """For who writes the other program."""
    require(request.actor, Permission.VIEW_WEBHOOKS)
    return render(request, "automation/webhooks/guide.html")
