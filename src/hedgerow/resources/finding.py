"""What the inventory puts into the search: what something is, how it is counted, who issued it, what was noted."""

from collections.abc import Sequence
from uuid import UUID

from hedgerow.kernel import search
from hedgerow.resources.models import Resource

RESOURCE = "resource"
_PARTS = ("title", "unit", "issuer", "number", "note")


def put_resources(keys: Sequence[UUID]) -> None:
    """Found by what they say now; one that was taken out, by nothing."""
    rows = Resource.objects.filter(id__among=keys).values_list("pk", "removed_at", *_PARTS)
    texts = {key: "" if removed else " ".join(parts) for key, removed, *parts in rows}
    search.put(RESOURCE, {**dict.fromkeys(keys, ""), **texts})
