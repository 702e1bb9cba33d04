"""Many parties, roles and ties at once: the same rows and facts as one by one, in a few statements."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from uuid import UUID

from django.db import transaction

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.bulk import insert_rows
from hedgerow.kernel.ids import uuid7s
from hedgerow.kernel.permissions import require
from hedgerow.network import events, naming
from hedgerow.network.drafts import NewParty, NewTie
from hedgerow.network.errors import UnknownRole, UnknownTie
from hedgerow.network.models import (
    Address,
    ContactPoint,
    ExternalId,
    Party,
    PartyTag,
    Relationship,
    RelationshipKind,
    Role,
    RoleKind,
    Tag,
)
from hedgerow.network.permissions import Permission
from hedgerow.timeline import operations as timeline

_PARTY = [
    "id",
    "kind",
    "name",
    "sort_name",
    "given_name",
    "family_name",
    "name_parts",
    "organisation_name",
    "job_title",
    "languages",
    "birthday",
    "notes",
    "custom",
    "source",
    "added_at",
    "changed_at",
    "last_seen_at",
    "archived_at",
]
_POINT = ["id", "party", "kind", "value", "normalised", "label", "is_primary"]
_ADDRESS = ["id", "party", "label", "street", "city", "region", "postal_code", "country", "formatted", "is_primary"]
_ADDRESS += ["latitude", "longitude"]


@transaction.atomic
def add_parties(*, actor: Actor, parties: Sequence[NewParty], source: str) -> list[UUID]:
    """Add parties with all that belongs to them, one fact each; returns their ids in the given order.

    The caller has looked for duplicates. Raises UnknownRole before anything is written.
    """
    require(actor, Permission.EDIT_PARTIES)
    kinds = _role_kinds({role for party in parties for role in party.roles})
    ids = [party.id or made for party, made in zip(parties, uuid7s(len(parties)), strict=True)]
    pairs = list(zip(ids, parties, strict=True))
    _insert_parties(pairs, source)
    _insert_contacts(pairs)
    insert_rows(
        ExternalId,
        ("id", "party", "source", "external_id"),
        _keyed([(key, *pair) for key, p in pairs for pair in p.external_ids]),
    )
    _insert_tags(pairs)
    _insert_roles([(key, kinds[role], since) for key, p in pairs for role, since in p.roles.items()], source)
    timeline.record(
        actor, *(events.party_added(key, roles=party.roles, source=source, at=party.added_at) for key, party in pairs)
    )
    return ids


@transaction.atomic
def ensure_role(*, actor: Actor, role: str, since: Mapping[UUID, date], source: str) -> int:
    """Give the role, from the day named, to those who never had it; history stays as it is. Returns how many."""
    require(actor, Permission.EDIT_PARTIES)
    kind = _role_kinds({role})[role]
    held = set(Role.objects.filter(kind_id=kind, party__id__among=since).values_list("party_id", flat=True))
    fresh = [key for key in since if key not in held]
    _insert_roles([(key, kind, since[key]) for key in fresh], source)
    timeline.record(actor, *(events.role_fact(events.ROLE_GIVEN, key, role, since[key]) for key in fresh))
    return len(fresh)


@transaction.atomic
def make_ties(*, actor: Actor, ties: Sequence[NewTie], source: str) -> int:
    """Make ties that are not there yet; again is no change. Returns how many were new. Raises UnknownTie."""
    require(actor, Permission.EDIT_PARTIES)
    kinds = {kind.key: kind for kind in RelationshipKind.objects.filter(key__in={tie.kind for tie in ties})}
    if missing := {tie.kind for tie in ties} - kinds.keys():
        raise UnknownTie(", ".join(sorted(missing)))
    fresh = _without_known([_ordered(tie, is_symmetric=kinds[tie.kind].is_symmetric) for tie in ties], kinds)
    now = clock.now()
    rows = [(t.from_id, t.to_id, kinds[t.kind].id, t.since, None, t.note[:300], source[:60], now) for t in fresh]
    insert_rows(
        Relationship,
        ["id", "from_party", "to_party", "kind", "since", "until", "note", "source", "added_at"],
        _keyed(rows),
    )
    timeline.record(
        actor, *(events.tie_fact(events.TIE_MADE, tie.from_id, tie.to_id, tie.kind, tie.since) for tie in fresh)
    )
    return len(fresh)


def _keyed(rows: Sequence[tuple[object, ...]]) -> list[tuple[object, ...]]:
    return [(key, *row) for key, row in zip(uuid7s(len(rows)), rows, strict=True)]


def _role_kinds(keys: Iterable[str]) -> dict[str, UUID]:
    wanted = set(keys)
    found = dict(RoleKind.objects.filter(key__in=wanted).values_list("key", "id"))
    if missing := wanted - found.keys():
        raise UnknownRole(", ".join(sorted(missing)))
    return found


def _insert_parties(pairs: Sequence[tuple[UUID, NewParty]], source: str) -> None:
    now = clock.now()
    rows = [
        (
            key, p.kind, p.name[:200], naming.sort_name(p.name), p.given_name[:100], p.family_name[:100], p.name_parts,
            p.organisation_name[:200], p.job_title[:120], p.languages, p.birthday[:10], p.notes, p.custom, source[:60],
            p.added_at or now, now, None, None,
        )
        for key, p in pairs
    ]  # fmt: skip
    insert_rows(Party, _PARTY, rows)


def _insert_contacts(pairs: Sequence[tuple[UUID, NewParty]]) -> None:
    points = [
        (key, c.kind, c.value[:320], c.normalised[:320], c.label[:60], c.is_primary)
        for key, p in pairs
        for c in p.contact_points
    ]
    insert_rows(ContactPoint, _POINT, _keyed(points))
    addresses = [
        (
            key,
            a.label[:60],
            a.street[:300],
            a.city[:120],
            a.region[:120],
            a.postal_code[:20],
            a.country[:80],
            a.formatted,
            a.is_primary,
            a.latitude,
            a.longitude,
        )
        for key, p in pairs
        for a in p.addresses
    ]
    insert_rows(Address, _ADDRESS, _keyed(addresses))


def _insert_roles(roles: Sequence[tuple[UUID, UUID, date]], source: str) -> None:
    rows = [(party, kind, since, None, source[:60]) for party, kind, since in roles]
    insert_rows(Role, ("id", "party", "kind", "since", "until", "source"), _keyed(rows))


def _insert_tags(pairs: Sequence[tuple[UUID, NewParty]]) -> None:
    names = [name for _, party in pairs for name in party.tags if name.strip()]
    if not names:
        return
    known = tag_by_name(names)
    rows = [
        (party_id, known[name])
        for party_id, party in pairs
        for name in dict.fromkeys(naming.tag_key(name) for name in party.tags if name.strip())
    ]
    insert_rows(PartyTag, ("id", "party", "tag"), _keyed(rows))


def tag_by_name(names: Iterable[str]) -> dict[str, UUID]:
    """Tags by their key; a word that is no tag yet becomes one."""
    shown = {naming.tag_key(name): naming.tag_word(name) for name in names}
    Tag.objects.bulk_create([Tag(name=name, normalised=key) for key, name in shown.items()], ignore_conflicts=True)
    return dict(Tag.objects.filter(normalised__in=list(shown)).values_list("normalised", "id"))


def _ordered(tie: NewTie, *, is_symmetric: bool) -> NewTie:
    if is_symmetric and tie.to_id < tie.from_id:
        return NewTie(tie.to_id, tie.from_id, tie.kind, tie.since, tie.note)
    return tie


def _without_known(ties: Sequence[NewTie], kinds: Mapping[str, RelationshipKind]) -> list[NewTie]:
    known = Relationship.objects.filter(from_party__id__among={tie.from_id for tie in ties}, until=None)
    seen = set(known.values_list("from_party_id", "to_party_id", "kind_id"))
    fresh = []
    for tie in ties:
        key = (tie.from_id, tie.to_id, kinds[tie.kind].id)
        if key not in seen and tie.from_id != tie.to_id:
            seen.add(key)
            fresh.append(tie)
    return fresh
