"""A batch of contacts into the record: new ones added, known ones completed, what is the same left alone."""

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import today_of
from hedgerow.kernel.tabular.mapping import Mapping as FileMapping
from hedgerow.network.drafts import NewParty
from hedgerow.network.importing.drafts import ContactDraft
from hedgerow.network.models import Import, RoleKind
from hedgerow.network.operations.bulk import add_parties
from hedgerow.network.operations.imports import matching
from hedgerow.network.operations.imports.completing import Found, Rules, complete
from hedgerow.network.operations.imports.extras import custom_values, name_parts, own_fields
from hedgerow.network.operations.imports.matching import Key, Keyed, Match, Mode
from hedgerow.network.operations.imports.related import make_related
from hedgerow.network.registries import Batch, Foreseen, Written

Shown = Callable[[ContactDraft, list[Key]], list[Key]]
"""By what later rows of the file may find a row's party."""


def write(actor: Actor, of: Import, batch: Batch) -> Written:
    """Runs in the caller's transaction."""
    drafts: Sequence[ContactDraft] = batch.drafts
    chosen = FileMapping.from_json(of.mapping)
    mode, match = Mode(chosen.mode or Mode.UPSERT), Match(chosen.match)
    keyed = [(draft, matching.chosen_keys_of(draft, match)) for draft in drafts]
    found = matching.known(keyed)
    rules = Rules(
        fields=own_fields(actor, drafts),
        roles=frozenset(RoleKind.objects.values_list("key", flat=True)),
        today=today_of(actor),
    )
    shown = _by_chosen_keys if match is Match.USUAL else _by_all_keys
    fresh, known = _sorted(keyed, found, shown)
    passed = 0
    if mode is Mode.UPDATE:
        known = [(draft, keys) for draft, keys in known if any(key in found for key in keys)]
        fresh, passed = [], len(keyed) - len(known)
    taken = matching.taken_ids(drafts) if match is not Match.USUAL else set()
    parties = [_new(draft, matching.ids_among(shown(draft, keys)), rules, taken) for draft, keys in fresh]
    ids = add_parties(actor=actor, parties=parties, source=of.source)
    for pair, party in zip(fresh, ids, strict=True):
        for key in shown(*pair):
            found.setdefault(key, party)
    matches = [] if mode is Mode.CREATE else _matched(known, found, shown)
    not_free = frozenset(found) | {(matching.ID, *pair) for pair in taken}
    updated = complete(actor, of, matches, rules, taken=not_free, fresh=ids)
    same = len(known) - updated
    return Written(created=len(ids), updated=updated, unchanged=same, passed_over=passed, parties_created=len(ids))


# house: operation-shape: looks and changes nothing; a query asks it for the preview
def foresee(chosen: FileMapping, drafts: Sequence[ContactDraft], _country: str) -> Foreseen:
    """Of the drafts of a preview, how many are new, are here already, and come twice in the file itself."""
    match = Match(chosen.match)
    keyed = [(draft, matching.chosen_keys_of(draft, match)) for draft in drafts]
    found = matching.known(keyed)
    fresh, known = _sorted(keyed, found, _by_chosen_keys if match is Match.USUAL else _by_all_keys)
    here = sum(any(key in found for key in keys) for _draft, keys in known)
    facts = ((_("new"), len(fresh)), (_("here already"), here), (_("again in the file"), len(known) - here))
    return Foreseen(tuple((words, f"{count:,}") for words, count in facts if count))


def finish(actor: Actor, of: Import) -> None:
    """Everybody is here: now ties can be made between them."""
    make_related(actor, of)


def _sorted(drafts: Iterable[Keyed], found: Container[Key], shown: Shown) -> tuple[list[Keyed], list[Keyed]]:
    """New ones, and those that are known: in the record, or by an earlier row of this batch."""
    fresh, known, seen = list[Keyed](), list[Keyed](), set[Key]()
    for draft, keys in drafts:
        is_known = any(key in found or key in seen for key in keys)
        (known if is_known else fresh).append((draft, keys))
        seen.update(shown(draft, keys))
    return fresh, known


def _by_chosen_keys(_draft: ContactDraft, keys: list[Key]) -> list[Key]:
    return keys


def _by_all_keys(draft: ContactDraft, keys: list[Key]) -> list[Key]:
    """Also the usual ones, for rows that lack what was chosen."""
    return [*keys, *matching.keys_of(draft)]


def _matched(drafts: Iterable[Keyed], found: Mapping[Key, UUID], shown: Shown) -> list[Found]:
    """Each with its party, found by the surest key; what else a row is known by leads later rows to the same party."""
    leads, matches = dict(found), []
    for draft, keys in drafts:
        key = next(key for key in keys if key in leads)
        matches.append(Found(leads[key], draft, key))
        for other in shown(draft, keys):
            leads.setdefault(other, leads[key])
    return matches


def _new(
    draft: ContactDraft, known_as: Iterable[tuple[str, str]], rules: Rules, taken: set[tuple[str, str]]
) -> NewParty:
    """One id leads to one party: those that others have stay there. What the new one gets is taken from now on."""
    ids = [pair for pair in dict.fromkeys(known_as) if pair not in taken]
    taken.update(ids)
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
        external_ids=tuple(ids),
        tags=draft.tags,
        roles={role: since for role in draft.roles if role in rules.roles},
        added_at=_noon(since) if since < rules.today else None,
    )


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), tzinfo=UTC)
