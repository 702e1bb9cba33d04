"""What a file adds to parties that are here. Blank cells erase nothing; only a party's own system overrules."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any
from uuid import UUID

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.network import events, naming
from hedgerow.network.importing.drafts import ContactDraft
from hedgerow.network.models import Address, ContactPoint, ExternalId, Import, Party, PartyTag, Role
from hedgerow.network.operations.bulk import ensure_role, tag_by_name
from hedgerow.network.operations.imports.extras import custom_values
from hedgerow.timeline import operations as timeline

_ADDRESS = "street city region postal_code country formatted".split()
_PLAIN = ("given_name", "family_name", "job_title", "birthday")
_LOOKUP = 500
Known = tuple[UUID, ContactDraft, bool]


class _Held:
    """What the matched parties have, asked for at once."""

    def __init__(self, ids: Sequence[UUID]) -> None:
        self.parties: dict[UUID, Party] = {}
        self.points: set[tuple[UUID, str, str]] = set()
        self.addresses: set[tuple[Any, ...]] = set()
        self.external: set[tuple[UUID, str, str]] = set()
        self.tags: set[tuple[UUID, str]] = set()
        self.roles: set[tuple[UUID, str]] = set()
        for start in range(0, len(ids), _LOOKUP):
            self._load(ids[start : start + _LOOKUP])

    def _load(self, ids: Sequence[UUID]) -> None:
        self.parties.update(Party.objects.in_bulk(list(ids)))
        for party, kind, normalised, value in ContactPoint.objects.filter(party__in=ids).values_list(
            "party_id", "kind", "normalised", "value"
        ):
            self.points |= {(party, kind, value), (party, kind, normalised or value)}
        self.addresses.update(Address.objects.filter(party__in=ids).values_list("party_id", *_ADDRESS))
        self.external.update(ExternalId.objects.filter(party__in=ids).values_list("party_id", "source", "external_id"))
        self.tags.update(PartyTag.objects.filter(party__in=ids).values_list("party_id", "tag__normalised"))
        self.roles.update(Role.objects.filter(party__in=ids).values_list("party_id", "kind__key"))


def complete(
    actor: Actor, of: Import, known: Sequence[Known], fields: Mapping[str, str], roles: set[str], today: date
) -> int:
    """Add to each party what its row knows more; returns how many changed. One fact per changed party."""
    if not known:
        return 0
    held = _Held(list({party for party, _, _ in known}))
    changed: dict[UUID, set[str]] = {}
    for party_id, draft, is_theirs in known:
        party = held.parties[party_id]
        names = (
            _fields(party, draft, fields, is_theirs=is_theirs) | _reach(held, party, draft) | _marks(held, party, draft)
        )
        given = [role for role in draft.roles if role in roles and (party_id, role) not in held.roles]
        for role in given:
            ensure_role(actor=actor, role=role, since={party_id: today}, source=of.source)
            held.roles.add((party_id, role))
        if names or given:
            changed.setdefault(party_id, set()).update(names)
    timeline.record(actor, *(events.party_changed(party, names) for party, names in changed.items() if names))
    return len(changed)


def _fields(party: Party, draft: ContactDraft, fields: Mapping[str, str], *, is_theirs: bool) -> set[str]:
    wanted: dict[str, Any] = {name: getattr(draft, name) for name in _PLAIN}
    wanted["organisation_name"] = draft.organisation if draft.organisation != draft.name else ""
    if is_theirs:
        wanted["name"] = draft.name
    changes = {
        name: value
        for name, value in wanted.items()
        if value and getattr(party, name) != value and (is_theirs or not getattr(party, name))
    }
    custom = {
        k: v
        for k, v in custom_values(draft, fields).items()
        if party.custom.get(k) != v and (is_theirs or not party.custom.get(k))
    }
    if custom:
        changes["custom"] = {**party.custom, **custom}
    if draft.notes and draft.notes not in party.notes:
        changes["notes"] = "\n\n".join(part for part in (party.notes, draft.notes) if part)
    if party.archived_at is not None:
        changes["archived_at"] = None
    if changes:
        _save(party, changes)
    return {"restored" if name == "archived_at" else name for name in changes}


def _save(party: Party, changes: Mapping[str, Any]) -> None:
    for name, value in changes.items():
        setattr(party, name, value)
    party.sort_name, party.changed_at = naming.sort_name(party.name), clock.now()
    party.save(update_fields=[*changes, "sort_name", "changed_at"])


def _reach(held: _Held, party: Party, draft: ContactDraft) -> set[str]:
    """Contact points, addresses and ids in other systems that are new for the party."""
    added: set[str] = set()
    for point in draft.points:
        key = (party.pk, point.kind, point.normalised or point.value)
        if key not in held.points:
            held.points.add(key)
            is_primary = not any(p == party.pk and kind == point.kind for p, kind, _ in held.points - {key})
            ContactPoint.objects.create(
                party=party,
                kind=point.kind,
                value=point.value,
                normalised=point.normalised,
                label=point.label,
                is_primary=is_primary,
            )
            added.add(point.kind)
    for address in draft.addresses:
        parts = {name: text for name, text in asdict(address).items() if name != "is_primary"}
        row = (party.pk, *(parts[name] for name in _ADDRESS))
        if row not in held.addresses:
            held.addresses.add(row)
            Address.objects.create(party=party, **parts)
            added.add("address")
    for source, external_id in draft.external_ids:
        if (party.pk, source, external_id) not in held.external:
            held.external.add((party.pk, source, external_id))
            ExternalId.objects.get_or_create(source=source, external_id=external_id, defaults={"party": party})
            added.add("external_id")
    return added


def _marks(held: _Held, party: Party, draft: ContactDraft) -> set[str]:
    new = [name for name in draft.tags if (party.pk, name.casefold()[:60]) not in held.tags]
    for name in new:
        held.tags.add((party.pk, name.casefold()[:60]))
        PartyTag.objects.get_or_create(party=party, tag_id=tag_by_name([name])[name.casefold()[:60]])
    return {"tags"} if new else set()
