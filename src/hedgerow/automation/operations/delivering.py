"""Sending: at least once, in the order of the log as far as failures allow, one at a time per endpoint."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from hedgerow.automation import calling, cloud_events, queries
from hedgerow.automation.calling import Tried
from hedgerow.automation.events import TEST
from hedgerow.automation.models import Delivery, DeliveryState, Endpoint, Outcome
from hedgerow.automation.operations.settling import settle
from hedgerow.automation.permissions import Permission
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import TooMany
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.timeline.models import Activity

_TESTS_A_MINUTE = 6


# house: operation-shape: nobody acts; the request goes out between two transactions, and only how it went is written
def deliver_next(*, endpoint_id: UUID) -> Tried | None:
    """Send the first delivery that is due to an endpoint. None when there is none.

    A process that dies between sending and writing sends the same again, with the same id.
    """
    delivery = queries.delivery_to_send(endpoint_id)
    if delivery is None:
        return None
    activity = Activity.objects.filter(pk=delivery.event_id).first()
    tried = Tried(clock.now(), 0, Outcome.MISSING) if activity is None else _send(delivery, activity)
    settle(delivery_id=delivery.pk, tried=tried)
    return tried


# house: operation-shape: as above; a person waits for how it goes
def send_test(*, actor: Actor, endpoint: Endpoint) -> Delivery:
    """Send the event `hedgerow.test` now, also to one that is paused or off. It is never tried again.

    It says nothing about the health of the endpoint. Raises TooMany.
    """
    require(actor, Permission.MANAGE_WEBHOOKS, endpoint)
    now, key = clock.now(), uuid7()
    with transaction.atomic():
        Endpoint.objects.select_for_update().get(pk=endpoint.pk)
        tests = Delivery.objects.filter(endpoint=endpoint, position=None, created_at__gt=now - timedelta(minutes=1))
        if tests.count() >= _TESTS_A_MINUTE:
            raise TooMany(todo=_("Wait a minute before the next test."))
        waiting = {"state": DeliveryState.DEAD, "due_at": now, "created_at": now}
        delivery = Delivery.objects.create(id=key, endpoint=endpoint, event_id=key, verb=TEST, **waiting)
    settle(delivery_id=delivery.pk, tried=_send(delivery, None))
    return queries.visible_delivery(actor, delivery.pk)


def _send(delivery: Delivery, activity: Activity | None) -> Tried:
    slug = Workspace.objects.values_list("slug", flat=True).get(pk=current_workspace_id())
    body = cloud_events.body_of(delivery, activity, slug=slug, with_words=delivery.endpoint.with_words)
    return calling.send(delivery, body)
