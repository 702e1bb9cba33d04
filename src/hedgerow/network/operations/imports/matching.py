"""Who of a file is here already. Certain matches only: another system's id, or contact and name; never a name alone."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from hashlib import blake2b
from uuid import UUID

from hedgerow.network import naming
from hedgerow.network.importing.drafts import ContactDraft
from hedgerow.network.importing.gathering import REFERENCE
from hedgerow.network.models import ContactPoint, ExternalId

ID, CONTENT = "id", "file-row"
_MATCHED_BY = ("email", "phone", "social")
_LOOKUP = 500
Key = tuple[str, str, str]
Keyed = tuple[ContactDraft, list[Key]]


def keys_of(draft: ContactDraft) -> list[Key]:
    """What identifies a contact, the surest first: a reference was typed by somebody, another id was not.

    A row without any way to reach it is known by its whole content.
    """
    ids = sorted(draft.external_ids, key=lambda pair: pair[0] == REFERENCE)
    keys = [(ID, source, key) for source, key in ids]
    reachable = [point for point in draft.points if point.normalised and point.kind in _MATCHED_BY]
    if reachable:
        name = naming.sort_name(draft.name)
        keys += [(point.kind, point.normalised, name) for point in reachable]
    return keys or [(ID, CONTENT, _content_of(draft))]


def _content_of(draft: ContactDraft) -> str:
    """A digest of all that the row says, wherever it stands."""
    return blake2b(repr(replace(draft, row=0)).encode(), digest_size=16).hexdigest()


def known(drafts: Iterable[Keyed]) -> dict[Key, UUID]:
    """Parties in the record, by every key of the drafts that finds one."""
    wanted: dict[tuple[str, str], set[str]] = {}
    for _draft, keys in drafts:
        for kind, first, second in keys:
            by_id = kind == ID
            wanted.setdefault((kind, first if by_id else ""), set()).add(second if by_id else first)
    found: dict[Key, UUID] = {}
    for (kind, source), values in wanted.items():
        for some in _portions(values):
            found.update(_by_ids(source, some) if kind == ID else _by_points(kind, some))
    return found


def _by_ids(source: str, some: Sequence[str]) -> dict[Key, UUID]:
    rows = ExternalId.objects.filter(source=source, external_id__in=some).values_list("external_id", "party_id")
    return {(ID, source, key): party for key, party in rows}


def _by_points(kind: str, some: Sequence[str]) -> dict[Key, UUID]:
    """Of several with the same contact and name, the one that has been here longest.

    Sorted here: for an order by party SQLite would walk through all parties.
    """
    rows = ContactPoint.objects.filter(kind=kind, normalised__in=some).order_by()
    named = sorted(rows.values_list("normalised", "party__sort_name", "party_id"), key=lambda row: row[2], reverse=True)
    return {(kind, value, name): party for value, name, party in named}


def _portions(values: Iterable[str]) -> Iterable[list[str]]:
    ordered = sorted(values)
    return (ordered[start : start + _LOOKUP] for start in range(0, len(ordered), _LOOKUP))
