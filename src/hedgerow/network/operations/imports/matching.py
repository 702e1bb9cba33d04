"""Who of a file is here already. Certain matches only: another system's id, or contact and name; never a name alone."""

from collections.abc import Iterable, Sequence
from hashlib import blake2b
from uuid import UUID

from hedgerow.network import naming
from hedgerow.network.importing.drafts import ContactDraft
from hedgerow.network.models import ContactPoint, ExternalId

CONTENT = "file-row"
_LOOKUP = 500
Key = tuple[str, str, str]


def keys_of(draft: ContactDraft) -> list[Key]:
    """What identifies a contact, the surest first; a row without any way to reach it is known by its whole content."""
    ids = [("id", source, key) for source, key in draft.external_ids]
    name = naming.sort_name(draft.name)
    points = [
        (point.kind, point.normalised, name)
        for point in draft.points
        if point.normalised and point.kind in ("email", "phone")
    ]
    return ids + points or [("id", CONTENT, content_of(draft))]


def content_of(draft: ContactDraft) -> str:
    parts = (
        draft.name,
        draft.organisation,
        draft.birthday,
        draft.notes,
        draft.addresses,
        draft.custom,
        draft.tags,
        draft.points,
    )
    return blake2b(repr(parts).encode(), digest_size=16).hexdigest()


def known(drafts: Sequence[ContactDraft]) -> dict[Key, UUID]:
    """Parties in the record, by every key of the drafts that finds one."""
    wanted = [key for draft in drafts for key in keys_of(draft)]
    found: dict[Key, UUID] = {}
    ids = {key for kind, _, key in wanted if kind == "id"}
    for some in _portions(ids):
        rows = ExternalId.objects.filter(external_id__in=some).values_list("source", "external_id", "party_id")
        found.update({("id", source, key): party for source, key, party in rows})
    for kind in ("email", "phone"):
        for some in _portions({value for k, value, _ in wanted if k == kind}):
            points = ContactPoint.objects.filter(kind=kind, normalised__in=some).values_list(
                "normalised", "party__sort_name", "party_id"
            )
            found.update({(kind, value, name): party for value, name, party in points})
    return found


def _portions(values: Iterable[str]) -> Iterable[list[str]]:
    ordered = sorted(values)
    return (ordered[start : start + _LOOKUP] for start in range(0, len(ordered), _LOOKUP))
