"""A batch of contacts into the record: new ones added, known ones completed, what is the same left alone."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, date, datetime, time
from uuid import UUID

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.network.drafts import NewAddress, NewContactPoint, NewParty
from hedgerow.network.importing.drafts import ContactDraft
from hedgerow.network.models import Import, RoleKind
from hedgerow.network.operations.bulk import add_parties
from hedgerow.network.operations.imports import matching
from hedgerow.network.operations.imports.completing import complete
from hedgerow.network.operations.imports.extras import custom_keys, custom_values
from hedgerow.network.registries import Batch, Written


def write(actor: Actor, of: Import, batch: Batch) -> Written:
    """Runs in the caller's transaction."""
    drafts: Sequence[ContactDraft] = batch.drafts
    found = matching.known(drafts)
    fields = custom_keys(actor, drafts)
    fresh, known = _sorted(drafts, found)
    today = clock.today(Workspace.objects.values_list("time_zone", flat=True).get(pk=actor.workspace_id))
    roles = set(RoleKind.objects.values_list("key", flat=True))
    parties = [_new(draft, fields, roles, today) for draft in fresh]
    ids = add_parties(actor=actor, parties=parties, source=of.source)
    found.update({key: party for draft, party in zip(fresh, ids, strict=True) for key in matching.keys_of(draft)})
    updated = complete(actor, of, _by_party(known, found), fields, roles, today)
    return Written(created=len(ids), updated=updated, unchanged=len(known) - updated, parties_created=len(ids))


def finish(_actor: Actor, _of: Import) -> None:
    """Contacts need nothing at the end."""


def _sorted(
    drafts: Sequence[ContactDraft], found: Mapping[matching.Key, UUID]
) -> tuple[list[ContactDraft], list[ContactDraft]]:
    """New ones, and those that are known: in the record, or by an earlier row of this batch."""
    fresh: list[ContactDraft] = []
    known: list[ContactDraft] = []
    seen: set[matching.Key] = set(found)
    for draft in drafts:
        keys = matching.keys_of(draft)
        (known if any(key in seen for key in keys) else fresh).append(draft)
        seen.update(keys)
    return fresh, known


def _by_party(
    drafts: Sequence[ContactDraft], found: Mapping[matching.Key, UUID]
) -> list[tuple[UUID, ContactDraft, bool]]:
    """(party, draft, whether the other system's own id matched: then the file is right where both differ)."""
    pairs = []
    for draft in drafts:
        keys = matching.keys_of(draft)
        match = next((key for key in keys if key in found), None)
        if match is None:
            continue
        pairs.append((found[match], draft, match[0] == "id" and match[1] != matching.CONTENT))
    return pairs


def _new(draft: ContactDraft, fields: Mapping[str, str], roles: set[str], today: date) -> NewParty:
    since = min(draft.created_on, today) if draft.created_on else today
    keys = draft.external_ids or tuple((s, k) for kind, s, k in matching.keys_of(draft) if kind == "id")
    return NewParty(
        name=draft.name,
        kind=draft.kind,
        given_name=draft.given_name,
        family_name=draft.family_name,
        name_parts=name_parts(draft),
        organisation_name=draft.organisation if draft.organisation != draft.name else "",
        job_title=draft.job_title,
        languages=draft.languages,
        birthday=draft.birthday,
        notes=draft.notes,
        custom=custom_values(draft, fields),
        contact_points=tuple(
            NewContactPoint(p.kind, p.value, p.normalised, p.label, p.is_primary) for p in draft.points
        ),
        addresses=tuple(NewAddress(**asdict(address)) for address in draft.addresses),
        external_ids=tuple(dict.fromkeys(keys)),
        tags=draft.tags,
        roles={role: since for role in draft.roles if role in roles},
        added_at=datetime.combine(since, time(12), tzinfo=UTC) if since < today else None,
    )


def name_parts(draft: ContactDraft) -> dict[str, str]:
    parts = {"prefix": draft.prefix, "middle": draft.middle_name, "suffix": draft.suffix, "nickname": draft.nickname}
    return {name: text for name, text in parts.items() if text}
