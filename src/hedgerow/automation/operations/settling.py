"""What an attempt changes: the delivery's fate, and the endpoint's health."""

from uuid import UUID

from django.db import transaction

from hedgerow.accounts import operations as accounts
from hedgerow.automation import events, schedule
from hedgerow.automation.calling import Tried
from hedgerow.automation.mail import mail_switched_off
from hedgerow.automation.models import Attempt, Delivery, DeliveryState, Endpoint, EndpointState, OffReason, Outcome
from hedgerow.kernel import clock
from hedgerow.kernel.actor import system_actor


@transaction.atomic
# house: operation-shape: a step of sending, which has checked what there was to check; nobody acts
def settle(*, delivery_id: UUID, tried: Tried) -> None:
    """Write down how an attempt went. Of an endpoint that was removed meanwhile nothing is written."""
    found = Delivery.objects.filter(pk=delivery_id).values_list("endpoint_id", flat=True).first()
    endpoint = Endpoint.objects.select_for_update().filter(pk=found).first() if found else None
    delivery = Delivery.objects.select_for_update().filter(pk=delivery_id).first() if endpoint else None
    if endpoint is None or delivery is None:
        return
    _count(delivery, tried)
    if tried.is_success:
        delivery.state, delivery.ended_at = DeliveryState.DELIVERED, tried.at
    elif delivery.is_test or tried.outcome == Outcome.MISSING:
        delivery.state, delivery.ended_at = DeliveryState.DEAD, tried.at
    elif delivery.state == DeliveryState.WAITING:
        _postpone(delivery, tried)
    delivery.save()
    if not delivery.is_test and tried.outcome != Outcome.MISSING:
        _note_health(endpoint, tried)


def _count(delivery: Delivery, tried: Tried) -> None:
    delivery.tries += 1
    delivery.attempts += 1
    delivery.last_outcome = tried.outcome
    Attempt.objects.create(
        delivery=delivery,
        number=delivery.attempts,
        at=tried.at,
        took_ms=tried.took_ms,
        status=tried.status,
        outcome=tried.outcome,
    )


def _postpone(delivery: Delivery, tried: Tried) -> None:
    wait = schedule.wait_after(delivery.tries)
    if wait is None:
        delivery.state, delivery.ended_at = DeliveryState.DEAD, tried.at
    else:
        delivery.due_at = clock.now() + max(wait, tried.wish)


def _note_health(endpoint: Endpoint, tried: Tried) -> None:
    if tried.is_success:
        endpoint.failures, endpoint.failing_since, endpoint.rest_until = 0, None, None
        endpoint.delivered_at = tried.at
        endpoint.save(update_fields=["failures", "failing_since", "rest_until", "delivered_at"])
        return
    endpoint.failures += 1
    endpoint.failing_since = endpoint.failing_since or tried.at
    endpoint.rest_until = clock.now() + max(schedule.rest_after(endpoint.failures), tried.wish)
    endpoint.save(update_fields=["failures", "failing_since", "rest_until"])
    if endpoint.state == EndpointState.OFF:
        return
    if tried.outcome == Outcome.GONE:
        _switch_off(endpoint, OffReason.GONE)
    elif clock.now() - endpoint.failing_since >= schedule.GIVE_UP_AFTER:
        _switch_off(endpoint, OffReason.FAILING)


def _switch_off(endpoint: Endpoint, reason: OffReason) -> None:
    """What waited is kept as given up, and can be sent again once somebody has switched it on. Owners are told."""
    now = clock.now()
    endpoint.state, endpoint.off_reason, endpoint.off_at = EndpointState.OFF, reason, now
    endpoint.save(update_fields=["state", "off_reason", "off_at"])
    waiting = Delivery.objects.filter(endpoint=endpoint, state=DeliveryState.WAITING)
    kept = waiting.update(state=DeliveryState.DEAD, ended_at=now)
    accounts.audit(
        actor=system_actor(endpoint.workspace_id, "webhooks"),
        event=events.SWITCHED_OFF,
        object_kind="webhook",
        object_id=endpoint.pk,
        after={"reason": reason.value, "kept": kept},
    )
    mail_switched_off.using(unique_key=f"webhooks-off:{endpoint.pk}").enqueue(str(endpoint.pk))
