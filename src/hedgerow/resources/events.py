"""Facts of the inventory. Properties hold keys, codes and figures; `text` is what was written, and can be erased."""

from typing import Any
from uuid import UUID

from hedgerow.resources.models import Resource
from hedgerow.timeline.events import Fact

ADDED = "resources.added"
CHANGED = "resources.changed"
ENDED = "resources.ended"
RESUMED = "resources.resumed"
RENEWED = "resources.renewed"
REMOVED = "resources.removed"
RESTORED = "resources.restored"
INTRODUCED = "resources.introduced"
MATCH_REJECTED = "resources.match_rejected"
MATCH_REOPENED = "resources.match_reopened"

ABOUT_ENTRIES = (ADDED, CHANGED, ENDED, RESUMED, RENEWED, REMOVED, RESTORED)
ABOUT_MATCHES = (INTRODUCED, MATCH_REJECTED, MATCH_REOPENED)

EXPORTED = "resources.exported"
"""This stands in the audit log."""


def resource_fact(verb: str, resource: Resource, *, at: UUID | None = None) -> Fact:
    """What became of an entry, on the timeline of whose it is; `at` where it was somebody else's until now."""
    properties: dict[str, Any] = {"resource": str(resource.pk), "side": resource.side, "text": resource.title}
    if resource.quantity_milli is not None:
        properties |= {"quantity_milli": resource.quantity_milli, "per": resource.per}
    if verb == RENEWED and resource.valid_until is not None:
        properties["valid_until"] = resource.valid_until.isoformat()
    return Fact(verb, object_id=at or resource.party_id, properties=properties)


def match_fact(verb: str, need: Resource, give: Resource) -> Fact:
    """On both timelines: whoever needs is its object, whoever gives its target.

    Without a word of either entry: who sees one of the two may not see the other.
    """
    return Fact(
        verb,
        object_id=need.party_id,
        target_id=give.party_id,
        properties={"need": str(need.pk), "give": str(give.pk), "kind": need.kind.key},
    )
