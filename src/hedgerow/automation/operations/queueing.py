"""From the log to deliveries: one row for each endpoint and activity."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from hedgerow.automation.models import Delivery, Endpoint, EndpointState
from hedgerow.kernel import clock
from hedgerow.timeline.models import Activity
from hedgerow.timeline.registries import verbs

TOO_OLD = timedelta(days=30)
"""What was recorded longer ago is news to nobody. Deliveries are kept longer than that, so that a reader who begins the
log anew makes none twice."""


# house: operation-shape: a step of a reactor, in the transaction that moves its cursor; nobody acts
def queue_deliveries(activities: Sequence[Activity]) -> list[UUID]:
    """Make the rows that are not there yet; what came in a file is for those who asked for that.

    Returns the endpoints for which there may be something to send.
    """
    now = clock.now()
    news = [activity for activity in activities if activity.recorded_at > now - TOO_OLD]
    endpoints = list(Endpoint.objects.exclude(state=EndpointState.OFF).order_by("id")) if news else []
    rows = [
        Delivery(
            endpoint=endpoint,
            event_id=activity.id,
            position=activity.position,
            verb=activity.verb,
            due_at=now,
            created_at=now,
        )
        for endpoint in endpoints
        for activity in news
        if activity.position > endpoint.after
        and (endpoint.with_imports or not activity.is_of_file)
        and endpoint.wants(activity.verb, _group(activity.verb))
    ]
    Delivery.objects.bulk_create(rows, ignore_conflicts=True, batch_size=500)
    return list(dict.fromkeys(row.endpoint_id for row in rows))


def _group(verb: str) -> str:
    known = verbs.get(verb)
    return known.group if known else "other"
