"""A batch of contacts into the record: new ones added, known ones completed, what is the same left alone."""

from collections.abc import Container, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time
from uuid import UUID

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.network.drafts import NewParty
from hedgerow.network.importing.drafts import ContactDraft
from hedgerow.network.models import Import, RoleKind
from hedgerow.network.operations.bulk import add_parties
from hedgerow.network.operations.imports import matching
from hedgerow.network.operations.imports.completing import Match, Rules, complete
from hedgerow.network.operations.imports.extras import custom_values, name_parts, own_fields
from hedgerow.network.operations.imports.matching import Key, Keyed
from hedgerow.network.registries import Batch, Written


def write(actor: Actor, of: Import, batch: Batch) -> Written:
    """Runs in the caller's transaction."""
    drafts: Sequence[ContactDraft] = batch.drafts
    keyed = [(draft, matching.keys_of(draft)) for draft in drafts]
    found = matching.known(keyed)
    rules = Rules(
        fields=own_fields(actor, drafts),
        roles=frozenset(RoleKind.objects.values_list("key", flat=True)),
        today=clock.today(Workspace.objects.values_list("time_zone", flat=True).get(pk=actor.workspace_id)),
    )
    fresh, known = _sorted(keyed, found)
    ids = add_parties(actor=actor, parties=[_new(*pair, rules) for pair in fresh], source=of.source)
    found.update({key: party for (_draft, keys), party in zip(fresh, ids, strict=True) for key in keys})
    updated = complete(actor, of, _matched(known, found), rules, taken=frozenset(found))
    return Written(created=len(ids), updated=updated, unchanged=len(known) - updated, parties_created=len(ids))


def finish(actor: Actor, of: Import) -> None:
    """Contacts need nothing at the end."""


def _sorted(drafts: Iterable[Keyed], found: Container[Key]) -> tuple[list[Keyed], list[Keyed]]:
    """New ones, and those that are known: in the record, or by an earlier row of this batch."""
    fresh, known, seen = list[Keyed](), list[Keyed](), set[Key]()
    for draft, keys in drafts:
        is_known = any(key in found or key in seen for key in keys)
        (known if is_known else fresh).append((draft, keys))
        seen.update(keys)
    return fresh, known


def _matched(drafts: Iterable[Keyed], found: Mapping[Key, UUID]) -> list[Match]:
    """Each with its party, found by the surest key; what else a row is known by leads later rows to the same party."""
    leads, matches = dict(found), []
    for draft, keys in drafts:
        key = next(key for key in keys if key in leads)
        matches.append(Match(leads[key], draft, key))
        for other in keys:
            leads.setdefault(other, leads[key])
    return matches


def _new(draft: ContactDraft, keys: Iterable[Key], rules: Rules) -> NewParty:
    since = min(draft.created_on, rules.today) if draft.created_on else rules.today
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
        custom=custom_values(draft, rules.fields),
        contact_points=draft.points,
        addresses=draft.addresses,
        external_ids=tuple(dict.fromkeys((source, key) for kind, source, key in keys if kind == matching.ID)),
        tags=draft.tags,
        roles={role: since for role in draft.roles if role in rules.roles},
        added_at=_noon(since) if since < rules.today else None,
    )


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), tzinfo=UTC)
