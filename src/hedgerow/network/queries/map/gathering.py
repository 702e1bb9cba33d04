"""What the map is made of, read in a handful of statements however many parties there are."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

import numpy as np
from django.db.models import Max

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.measures.arrays import Ints
from hedgerow.network import events
from hedgerow.network.models import Party, Relationship, Role, RoleKind
from hedgerow.network.queries.bonds import YEAR
from hedgerow.network.queries.pairs import GIVING, Pair
from hedgerow.network.queries.parties import heirs_of
from hedgerow.network.registries import PartyWeight, party_weights
from hedgerow.timeline.models import Activity
from hedgerow.timeline.registries import verbs

WINDOW = timedelta(days=730)
"""How far back contacts are read: older ones change neither closeness nor anybody's rhythm."""

FAVOURS = "favours"


@dataclass(frozen=True, slots=True)
class Flow:
    """What went between each party and the business: `got` from them, `given` to them, by party, in the flow's unit."""

    got: Mapping[UUID, int]
    given: Mapping[UUID, int]


@dataclass(frozen=True, slots=True)
class Between:
    """What is on record of two parties: days of contact by number, and favours by who gave them."""

    days: set[int] = field(default_factory=set)
    gave: Counter[UUID] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Gathered:
    """Parties by key; `roles` the key of each one's role; `ties` (from, to, kind's key); contacts as (party, day)."""

    ids: list[UUID]
    names: list[str]
    seen: list[datetime | None]
    roles: Mapping[UUID, str]
    families: Mapping[str, str]
    ties: list[tuple[UUID, UUID, str]]
    flows: Mapping[str, Flow]
    contacts: list[tuple[UUID, datetime]]
    until: datetime
    between: Mapping[Pair, Between] = field(default_factory=dict)


def gather(actor: Actor) -> Gathered:
    """Read the workspace in scope. Time is counted from its latest contact, so an old record still has near and far."""
    parties = list(Party.objects.filter(archived_at=None).order_by("id").values_list("id", "name", "last_seen_at"))
    ids, names, seen = (list(column) for column in zip(*parties, strict=True)) if parties else ([], [], [])
    contact = {verb.name for verb in verbs if verb.is_contact}
    until = _latest(contact)
    contacts, favours, between = _happenings(contact, until)
    return Gathered(
        ids=ids,
        names=names,
        seen=seen,
        roles=_roles(),
        families=dict(RoleKind.objects.values_list("key", "family")),
        ties=list(_current_ties()),
        flows={**_flows(actor), FAVOURS: favours},
        contacts=contacts,
        until=until,
        between=between,
    )


def _roles() -> dict[UUID, str]:
    """Of several roles, the one that stands last in the workspace's order: advocates come after clients."""
    held = Role.objects.filter(until=None, kind__is_hidden=False).order_by("kind__position", "kind__key")
    return dict(held.values_list("party_id", "kind__key"))


def _current_ties() -> Iterable[tuple[UUID, UUID, str]]:
    ties = Relationship.objects.filter(until=None, kind__is_hidden=False, from_party__archived_at=None)
    return ties.order_by("id").values_list("from_party_id", "to_party_id", "kind__key")


def _latest(contact: set[str]) -> datetime:
    now = clock.now()
    latest = Activity.objects.filter(verb__in=contact, occurred_at__lte=now).aggregate(at=Max("occurred_at"))["at"]
    return latest or now


def _happenings(contact: set[str], until: datetime) -> tuple[list[tuple[UUID, datetime]], Flow, Mapping[Pair, Between]]:
    """Contacts and favours of the last two years, with the business and between two, in one reading of the log."""
    rows = Activity.objects.filter(
        verb__in=contact | {events.GAVE, events.GOT}, occurred_at__gt=until - WINDOW, occurred_at__lte=until
    ).values_list("verb", "actor_id", "object_id", "object_kind", "occurred_at")
    contacts: list[tuple[UUID, datetime]] = []
    got: Counter[UUID] = Counter()
    given: Counter[UUID] = Counter()
    between: dict[Pair, Between] = {}
    heirs = heirs_of()
    for verb, actor_id, object_id, object_kind, at in rows.iterator(chunk_size=5000):
        others = [heirs.get(key, key) for key in (actor_id, object_id if object_kind == "party" else None) if key]
        if len(others) > 1 and at > until - YEAR:
            _note(between, others, at, is_contact=verb in contact, is_giving=verb in GIVING)
        tally = got if verb == events.GOT else given if verb == events.GAVE else None
        for party in others:
            if verb in contact:
                contacts.append((party, at))
            if tally is not None:
                tally[party] += 1
    return contacts, Flow(got=got, given=given), between


def _note(
    between: dict[Pair, Between], two: Sequence[UUID], at: datetime, *, is_contact: bool, is_giving: bool
) -> None:
    """What the page of each of the two tells of them: who stands first gave."""
    one, other = two
    if one == other:
        return
    told = between.setdefault((min(two), max(two)), Between())
    if is_contact:
        told.days.add(at.toordinal())
    if is_giving:
        told.gave[one] += 1


def _flows(actor: Actor) -> dict[str, Flow]:
    """What other packages count between the business and each party, by the flow's name."""
    names = sorted({weight.flow for weight in party_weights})
    return {name: Flow(got=_side(actor, name, given=False), given=_side(actor, name, given=True)) for name in names}


def _side(actor: Actor, flow: str, *, given: bool) -> dict[UUID, int]:
    total: Counter[UUID] = Counter()
    for weight in party_weights:
        if weight.flow == flow and weight.is_given == given:
            total.update(_positive(weight, actor))
    return total


def _positive(weight: PartyWeight, actor: Actor) -> dict[UUID, int]:
    """More returned than bought is nothing that flows."""
    return {party: value for party, value in weight.values(actor).items() if value > 0}


def column(of: Mapping[UUID, int], ids: Iterable[UUID]) -> Ints:
    """A mapping as int64[n], 0 where it says nothing."""
    return np.fromiter((of.get(key, 0) for key in ids), dtype=np.int64)
