"""Sending again what was given up, or what arrived and got lost there. The id stays the same."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.db import transaction

from hedgerow.accounts import operations as accounts
from hedgerow.automation import events
from hedgerow.automation.errors import DeliveryNotFound, EndpointSwitchedOff, NotReplayable
from hedgerow.automation.models import Delivery, DeliveryState, Endpoint, EndpointState
from hedgerow.automation.permissions import Permission
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require


@transaction.atomic
def replay_delivery(*, actor: Actor, delivery: Delivery) -> Delivery:
    """Send one again, delivered or given up; one that waits is due now. Raises EndpointSwitchedOff, NotReplayable."""
    require(actor, Permission.MANAGE_WEBHOOKS, delivery)
    if delivery.is_test:
        raise NotReplayable
    endpoint = _locked(delivery.endpoint)
    one = Delivery.objects.select_for_update().filter(pk=delivery.pk).first()
    if one is None:
        raise DeliveryNotFound
    one.state, one.tries, one.due_at, one.ended_at = DeliveryState.WAITING, 0, clock.now(), None
    one.save(update_fields=["state", "tries", "due_at", "ended_at"])
    _begin(actor, endpoint, count=1)
    return one


@transaction.atomic
def replay_failed(*, actor: Actor, endpoint: Endpoint, since: date) -> int:
    """Send again all that was given up and had come up since the beginning of that day. Returns how many.

    Raises EndpointSwitchedOff.
    """
    require(actor, Permission.MANAGE_WEBHOOKS, endpoint)
    one = _locked(endpoint)
    zone = Workspace.objects.values_list("time_zone", flat=True).get(pk=actor.workspace_id)
    begin = datetime.combine(since, time.min, ZoneInfo(zone))
    dead = Delivery.objects.filter(endpoint=one, state=DeliveryState.DEAD, position__isnull=False)
    again = dead.filter(created_at__gte=begin)
    count = again.update(state=DeliveryState.WAITING, tries=0, due_at=clock.now(), ended_at=None)
    if count:
        _begin(actor, one, count=count)
    return count


def _locked(endpoint: Endpoint) -> Endpoint:
    one = Endpoint.objects.select_for_update().get(pk=endpoint.pk)
    if one.state == EndpointState.OFF:
        raise EndpointSwitchedOff
    return one


def _begin(actor: Actor, endpoint: Endpoint, *, count: int) -> None:
    """Somebody asks for it now: the endpoint does not rest any longer."""
    endpoint.rest_until = None
    endpoint.save(update_fields=["rest_until"])
    facts = {"deliveries": count}
    accounts.audit(actor=actor, event=events.REPLAYED, object_kind="webhook", object_id=endpoint.pk, after=facts)
