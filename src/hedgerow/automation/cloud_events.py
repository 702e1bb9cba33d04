"""What is sent: CloudEvents 1.0 in structured JSON, with the activity as its data."""

from datetime import UTC, datetime
from typing import Any

import msgspec
from django.conf import settings

from hedgerow.automation.events import TEST
from hedgerow.automation.models import Delivery
from hedgerow.timeline.models import Activity
from hedgerow.timeline.registries import verbs

CONTENT_TYPE = "application/cloudevents+json"
_COLUMNS = (
    "id position verb occurred_at recorded_at recorded_by actor_id object_id object_kind target_id channel "
    "amount_minor currency source external_id cause_id"
).split()


def body_of(delivery: Delivery, activity: Activity | None, *, slug: str, with_words: bool) -> bytes:
    """Bytes as they are signed and sent. Without an activity it is a test."""
    event: dict[str, Any] = {
        "specversion": "1.0",
        "id": str(delivery.event_id),
        "source": f"{settings.HEDGEROW_URL}/w/{slug}",
        "type": f"hedgerow.{delivery.verb}",
        "time": _moment(delivery.created_at if activity is None else activity.occurred_at),
        "datacontenttype": "application/json",
    }
    subject = subject_of(activity) if activity else ""
    if subject:
        event["subject"] = subject
    event["data"] = {"message": "This is a test."} if activity is None else data_of(activity, with_words=with_words)
    return msgspec.json.encode(event)


def data_of(activity: Activity, *, with_words: bool) -> dict[str, Any]:
    """The activity as the API shows it; without words, those properties that are keys and figures."""
    told: dict[str, Any] = {}
    for name in _COLUMNS:
        value = getattr(activity, name)
        told[name] = _moment(value) if isinstance(value, datetime) else value
    if not with_words:
        told["external_id"] = ""
    told["properties"] = dict(activity.properties) if with_words else _figures(activity)
    return told


def subject_of(activity: Activity) -> str:
    """Whom or what it is about, as `party:` and a key; "" for the business itself."""
    sides = ((activity.object_kind, activity.object_id), ("party", activity.actor_id), ("party", activity.target_id))
    return next((f"{kind}:{key}" for kind, key in sides if key is not None), "")


def _figures(activity: Activity) -> dict[str, Any]:
    """A verb whose package says that it is wordless holds nothing else; of any other, numbers and yes or no."""
    verb = verbs.get(activity.verb)
    if verb is not None and verb.is_wordless:
        return dict(activity.properties)
    return {name: value for name, value in activity.properties.items() if isinstance(value, bool | int | float)}


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def is_test(delivery: Delivery) -> bool:
    return delivery.verb == TEST
