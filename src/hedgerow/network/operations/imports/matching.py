"""Who of a file is here already. Certain matches only: another system's id, or contact and name; never a name alone."""

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from hashlib import blake2b
from uuid import UUID

from django.db.models.functions import Coalesce

from hedgerow.network import naming
from hedgerow.network.importing.drafts import ContactDraft
from hedgerow.network.importing.gathering import REFERENCE
from hedgerow.network.importing.known_ours import OURS
from hedgerow.network.models import ContactPoint, ExternalId, Party

ID, CONTENT = "id", "file-row"
WHOEVER = ""  # in place of the name: a key that a person chose leads to whoever alone has it
_MATCHED_BY = ("email", "phone", "social")
Key = tuple[str, str, str]
Keyed = tuple[ContactDraft, list[Key]]


class Mode(StrEnum):
    """What a file may do: add people, complete those who are here, or both."""

    UPSERT = "upsert"
    CREATE = "create"
    UPDATE = "update"


class Match(StrEnum):
    """By what people of a file are found. The usual way asks for a contact and its name, or another system's id."""

    USUAL = ""
    EMAIL = "email"
    PHONE = "phone"
    EXTERNAL_ID = "external-id"


def ids_among(keys: Iterable[Key]) -> list[tuple[str, str]]:
    """The ids under which a new contact is found again."""
    return [(source, key) for kind, source, key in keys if kind == ID]


def taken_ids(drafts: Iterable[ContactDraft]) -> set[tuple[str, str]]:
    """Those of the drafts' ids that lead to somebody already."""
    asked: list[Keyed] = [(draft, [key for key in keys_of(draft) if key[0] == ID]) for draft in drafts]
    return {(source, key) for kind, source, key in known(asked) if kind == ID}


def chosen_keys_of(draft: ContactDraft, match: Match) -> list[Key]:
    """Only what the person wants people to be found by; a row that has none of it is found as usual."""
    if match is Match.USUAL:
        return keys_of(draft)
    if match is Match.EXTERNAL_ID:
        return [(ID, source, key) for source, key in draft.external_ids] or keys_of(draft)
    name = naming.sort_name(draft.name)
    points = [point for point in draft.points if point.normalised and point.kind == match.value]
    alone = [(str(point.kind), point.normalised, WHOEVER) for point in points]
    return alone + [(point.kind, point.normalised, name) for point in points] or keys_of(draft)


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
    is_alone = False
    for _draft, keys in drafts:
        for kind, first, second in keys:
            by_id = kind == ID
            is_alone = is_alone or second == WHOEVER
            wanted.setdefault((kind, first if by_id else ""), set()).add(second if by_id else first)
    found: dict[Key, UUID] = {}
    for (kind, source), values in wanted.items():
        found.update(_by_ids(source, values) if kind == ID else _by_points(kind, values, is_alone=is_alone))
    return found


def _by_ids(source: str, values: Iterable[str]) -> dict[Key, UUID]:
    rows = ExternalId.objects.filter(source=source, external_id__among=sorted(values)).values_list(
        "external_id", "party_id"
    )
    found = {(ID, source, key): party for key, party in rows}
    return found | _own(values) if source == OURS else found


def _own(values: Iterable[str]) -> dict[Key, UUID]:
    """Our own keys, which lead to whoever stands for them now. Another installation's are ids like any program's."""
    rows = Party.objects.filter(id__among=filter(None, map(_key_of, values))).order_by()
    return {(ID, OURS, str(key)): now for key, now in rows.values_list("pk", Coalesce("merged_into_id", "id"))}


def _key_of(text: str) -> UUID | None:
    """Of our own export; somebody may have typed into the column."""
    try:
        return UUID(text)
    except ValueError:
        return None


def _by_points(kind: str, values: Iterable[str], *, is_alone: bool) -> dict[Key, UUID]:
    """Of several with the same contact and name, the one that has been here longest.

    Sorted here: for an order by party SQLite would walk through all parties.
    """
    rows = ContactPoint.objects.filter(kind=kind, normalised__among=sorted(values)).order_by()
    named = sorted(rows.values_list("normalised", "party__sort_name", "party_id"), key=lambda row: row[2], reverse=True)
    found = {(kind, value, name): party for value, name, party in named}
    return found | _alone(kind, [(value, party) for value, _name, party in named]) if is_alone else found


def _alone(kind: str, pairs: Iterable[tuple[str, UUID]]) -> dict[Key, UUID]:
    """Whoever is the only one to be reached so. An address that several share leads to nobody without a name."""
    having: dict[str, set[UUID]] = {}
    for value, party in pairs:
        having.setdefault(value, set()).add(party)
    return {(kind, value, WHOEVER): next(iter(parties)) for value, parties in having.items() if len(parties) == 1}
