"""Activities as W3C Activity Streams 2.0 (https://www.w3.org/TR/activitystreams-core/), for other programs.

Ids of activities lead to them in the API; those of parties are URNs of their keys. Whom the reader may not see has no
name. What the vocabulary has no word for stands under the prefix `hedgerow`.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.conf import settings

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.timeline import queries
from hedgerow.timeline.models import Activity
from hedgerow.timeline.registries import verbs

MEDIA_TYPE = "application/activity+json"
AS2 = "https://www.w3.org/ns/activitystreams"
MEDIA_TYPES = (MEDIA_TYPE, f'application/ld+json; profile="{AS2}"')
_TERMS = ("verb", "position", "kind", "channel", "amountMinor", "currency", "properties")
CONTEXT = [AS2, {"hedgerow": "urn:hedgerow:", **{name: f"hedgerow:{name}" for name in _TERMS}}]
Document = dict[str, Any]


def one(actor: Actor, activity: Activity, workspace: Workspace, root: str) -> Document:
    """`root` is the address of the collection, with its slash."""
    (shown,) = _all(actor, [activity], workspace, root)
    return {"@context": CONTEXT, **shown}


def page(
    actor: Actor, activities: Sequence[Activity], workspace: Workspace, root: str, *, here: str, following: str
) -> Document:
    """In the order of the log. `here` is this page's address, `following` the next one's, "" on the last."""
    found: Document = {
        "@context": CONTEXT,
        "id": here,
        "type": "OrderedCollectionPage",
        "partOf": root.rstrip("/"),
        "orderedItems": _all(actor, activities, workspace, root),
    }
    return {**found, "next": following} if following else found


def _all(actor: Actor, activities: Sequence[Activity], workspace: Workspace, root: str) -> list[Document]:
    names = queries.names_in(actor, activities)
    return [_one(activity, names, workspace, root) for activity in activities]


def _one(activity: Activity, names: Mapping[UUID, str], workspace: Workspace, root: str) -> Document:
    verb = verbs.get(activity.verb)
    found: Document = {
        "id": f"{root}{activity.id}",
        "type": verb.as2 if verb else "Activity",
        "summary": str(verb.label) if verb else activity.verb,
        "published": _moment(activity.recorded_at),
        "startTime": _moment(activity.occurred_at),
        "actor": _subject("party", activity.actor_id, names) or _business(workspace),
        "verb": activity.verb,
        "position": activity.position,
    }
    more = {
        "object": _subject(activity.object_kind, activity.object_id, names),
        "target": _subject("party", activity.target_id, names),
        "channel": activity.channel,
        "currency": activity.currency,
        "properties": activity.properties,
    }
    found |= {name: value for name, value in more.items() if value}
    if activity.amount_minor is not None:
        found["amountMinor"] = activity.amount_minor
    if activity.cause_id is not None:
        found["context"] = f"{root}{activity.cause_id}"
    return found


def _subject(kind: str, key: UUID | None, names: Mapping[UUID, str]) -> Document | None:
    if key is None:
        return None
    found: Document = {"id": f"urn:uuid:{key}", "type": "Object", "kind": kind}
    return {**found, "name": names[key]} if names.get(key) else found


def _business(workspace: Workspace) -> Document:
    return {"id": f"{settings.HEDGEROW_URL}/w/{workspace.slug}/", "type": "Organization", "name": workspace.name}


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")
