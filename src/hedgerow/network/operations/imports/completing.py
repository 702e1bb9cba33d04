"""What a file adds to parties that are here. Blank cells erase nothing; values yield to their own system's file."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.network import events, naming
from hedgerow.network.importing.drafts import ContactDraft
from hedgerow.network.models import Import, Party
from hedgerow.network.operations.bulk import ensure_role
from hedgerow.network.operations.imports import journal
from hedgerow.network.operations.imports.extras import OwnFields, custom_values, name_parts
from hedgerow.network.operations.imports.held import Held
from hedgerow.network.operations.imports.matching import Key
from hedgerow.timeline import operations as timeline

_PLAIN = ("given_name", "family_name", "job_title", "birthday")
_SAVED_AT_ONCE = 100
COORDINATES = "coordinates"
"""Under it the journal has those of addresses as they were, by the address; None for none."""


class Found(NamedTuple):
    """A row and the party it speaks of; `key` is what led there."""

    party_id: UUID
    draft: ContactDraft
    key: Key


@dataclass(frozen=True, slots=True)
class Rules:
    """What holds for the whole import: where its own columns are kept, the workspace's roles, its day."""

    fields: OwnFields
    roles: frozenset[str]
    today: date


def complete(
    actor: Actor, of: Import, known: Sequence[Found], rules: Rules, taken: Container[Key], fresh: Sequence[UUID] = ()
) -> int:
    """Add to each party what its row knows more; returns how many rows did. One fact per changed party.

    Of several rows about one party only the first may overrule it: they would go on overruling each other. Who is
    `fresh` has had it.
    """
    if not known:
        return 0
    held = Held(list({match.party_id for match in known}), taken)
    changed: dict[UUID, set[str]] = {}
    before: dict[UUID, dict[str, Any]] = {}
    given: dict[str, set[UUID]] = {}
    rows, spoken = 0, set(fresh)
    for party_id, draft, key in known:
        is_theirs = party_id not in spoken and held.is_authority(party_id, key)
        was = _fields(held.parties[party_id], draft, rules, is_theirs=is_theirs)
        spoken.add(party_id)
        before[party_id] = was | before.get(party_id, {})
        names = {"restored" if name == "archived_at" else name for name in was} | held.add(
            party_id, draft, is_theirs=is_theirs
        )
        roles = [role for role in draft.roles if role in rules.roles and (party_id, role) not in held.roles]
        for role in roles:
            given.setdefault(role, set()).add(party_id)
            held.roles.add((party_id, role))
        rows += bool(names or roles)
        if names:
            changed.setdefault(party_id, set()).update(names)
    for party_id, places in held.coordinates_before.items():
        before[party_id] = {**before[party_id], COORDINATES: places}
    added = held.insert()
    _save([held.parties[key] for key in changed])
    for role, parties in given.items():
        ensure_role(actor=actor, role=role, since=dict.fromkeys(sorted(parties), rules.today), source=of.source)
    timeline.record(actor, *(events.party_changed(party, names) for party, names in changed.items()))
    touched = [held.parties[key] for key in {*changed, *(party for parties in given.values() for party in parties)}]
    journal.keep(of, touched, before, added)
    return rows


def _fields(party: Party, draft: ContactDraft, rules: Rules, *, is_theirs: bool) -> dict[str, Any]:
    """Sets what the party's own fields gain; returns what they were, by name."""
    wanted: dict[str, Any] = {name: getattr(draft, name) for name in _PLAIN}
    wanted["organisation_name"] = draft.organisation if draft.organisation != draft.name else ""
    if is_theirs:
        wanted["name"] = draft.name
    changes = {
        name: value
        for name, value in wanted.items()
        if value and getattr(party, name) != value and (is_theirs or not getattr(party, name))
    }
    for name, more in (("custom", custom_values(draft, rules.fields)), ("name_parts", name_parts(draft))):
        if gained := _gained(getattr(party, name), more, is_theirs=is_theirs):
            changes[name] = {**getattr(party, name), **gained}
    if more_languages := [one for one in draft.languages if one not in party.languages]:
        changes["languages"] = [*party.languages, *more_languages]
    if draft.notes and draft.notes not in party.notes:
        changes["notes"] = "\n\n".join(part for part in (party.notes, draft.notes) if part)
    if party.archived_at is not None:
        changes["archived_at"] = None
    before = {name: getattr(party, name) for name in changes}
    for name, value in changes.items():
        setattr(party, name, value)
    return before


def _gained(has: Mapping[str, Any], more: Mapping[str, Any], *, is_theirs: bool) -> dict[str, Any]:
    return {key: value for key, value in more.items() if has.get(key) != value and (is_theirs or not has.get(key))}


def _save(parties: Sequence[Party]) -> None:
    for party in parties:
        party.sort_name, party.changed_at = naming.sort_name(party.name), clock.now()
    more = ("name", "sort_name", "organisation_name", "custom", "name_parts", "languages", "notes")
    Party.objects.bulk_update(parties, (*_PLAIN, *more, "archived_at", "changed_at"), batch_size=_SAVED_AT_ONCE)
