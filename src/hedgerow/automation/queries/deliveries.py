"""What was sent, what waits, and what was given up."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from hedgerow.automation.errors import DeliveryNotFound
from hedgerow.automation.models import Attempt, Delivery, DeliveryState, Endpoint, EndpointState
from hedgerow.automation.permissions import Permission
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require


@dataclass(frozen=True, slots=True)
class Health:
    """How many deliveries of an endpoint wait, arrived, and were given up; of those that are still kept."""

    waiting: int = 0
    delivered: int = 0
    dead: int = 0


def health_of(actor: Actor, endpoints: Iterable[Endpoint]) -> dict[UUID, Health]:
    """One statement for all of them."""
    require(actor, Permission.VIEW_WEBHOOKS)
    keys = [endpoint.pk for endpoint in endpoints]
    rows = Delivery.objects.filter(endpoint__in=keys, position__isnull=False).order_by()
    counts: dict[UUID, dict[str, int]] = {key: {} for key in keys}
    for key, state, count in rows.values_list("endpoint_id", "state").annotate(count=Count("pk")):
        counts[key][state] = count
    return {key: Health(**found) for key, found in counts.items()}


def visible_deliveries(actor: Actor, endpoint: Endpoint) -> "QuerySet[Delivery]":
    require(actor, Permission.VIEW_WEBHOOKS, endpoint)
    return Delivery.objects.filter(endpoint=endpoint)


def visible_delivery(actor: Actor, delivery_id: UUID) -> Delivery:
    """With its endpoint. Raises DeliveryNotFound, also for another workspace's."""
    require(actor, Permission.VIEW_WEBHOOKS)
    found = Delivery.objects.select_related("endpoint").filter(pk=delivery_id).first()
    if found is None:
        raise DeliveryNotFound
    return found


def attempts_of(actor: Actor, delivery: Delivery) -> list[Attempt]:
    """The latest first."""
    require(actor, Permission.VIEW_WEBHOOKS, delivery)
    return list(Attempt.objects.filter(delivery=delivery).order_by("-number")[:200])


def delivery_to_send(endpoint_id: UUID) -> Delivery | None:
    """The first that is due, in the order of the log, with its endpoint; None while the endpoint is off or rests."""
    now = clock.now()
    awake = Q(endpoint__rest_until=None) | Q(endpoint__rest_until__lte=now)
    due = Delivery.objects.filter(awake, endpoint=endpoint_id, endpoint__state=EndpointState.ON)
    due = due.filter(state=DeliveryState.WAITING, due_at__lte=now, position__isnull=False)
    return due.select_related("endpoint").order_by("position", "pk").first()


def due_endpoints() -> list[UUID]:
    """Endpoints of the workspace in scope for which something is to be sent now."""
    now = clock.now()
    awake = Q(rest_until=None) | Q(rest_until__lte=now)
    waiting = Delivery.objects.filter(state=DeliveryState.WAITING, due_at__lte=now)
    endpoints = Endpoint.objects.filter(awake, state=EndpointState.ON, pk__in=waiting.values("endpoint_id"))
    return list(endpoints.values_list("pk", flat=True))
