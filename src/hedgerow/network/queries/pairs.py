"""What is between two parties that are tied, neither of them the business: from what is on record between the two."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import combinations
from uuid import UUID

from django.utils import timezone

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.measures import bonds
from hedgerow.network import events
from hedgerow.network.models import Party, Relationship
from hedgerow.network.permissions import Permission
from hedgerow.network.queries.bonds import PROMISES, YEAR
from hedgerow.timeline import queries as timeline
from hedgerow.timeline.models import Activity
from hedgerow.timeline.registries import verbs

MOST = 20_000
"""Rows read, those that were written down last first."""
GIVING = frozenset({events.GAVE, events.GOT})
_SIDES = ("actor_id", "object_id", "target_id")
Pair = tuple[UUID, UUID]
_Row = tuple[str, datetime, UUID | None, UUID | None, UUID | None]


@dataclass(frozen=True, slots=True)
class TieBond:
    """Of the first of a tie and the second; parts are 0..1, None where nothing on record says anything about them.

    `silence` days since the last contact, None without one in a year; `contacts` days of the last year with one;
    `given` and `received` how often the first gave and got a favour in it; `kept` and `broken` promises between the
    two in five years, whoever gave them.
    """

    silence: int | None
    contacts: int
    given: int
    received: int
    kept: int
    broken: int
    recent: float
    often: float
    both_ways: float | None
    trust: float | None
    strength: float


@dataclass(slots=True)
class _Between:
    """What was found of two: contact days by number, favours by who gave them, days since each promise ended."""

    days: set[int] = field(default_factory=set)
    gave: dict[UUID, int] = field(default_factory=dict)
    kept: list[int] = field(default_factory=list)
    broken: list[int] = field(default_factory=list)

    @property
    def is_anything(self) -> bool:
        return bool(self.days or self.gave or self.kept or self.broken)


def bonds_of(actor: Actor, ties: Sequence[Relationship]) -> dict[UUID, TieBond]:
    """By tie; none of those between whose ends nothing is on record. The same statements for one tie and for many."""
    require(actor, Permission.VIEW_PARTIES)
    if not ties:
        return {}
    now, pairs = clock.now(), {_pair(tie.from_party_id, tie.to_party_id) for tie in ties}
    found = _found(pairs, now)
    today = timezone.localtime(now).date().toordinal()
    told = {tie.pk: found.get(_pair(tie.from_party_id, tie.to_party_id)) for tie in ties}
    return {
        tie.pk: _bond(between, tie.from_party_id, tie.to_party_id, today)
        for tie in ties
        if (between := told[tie.pk]) is not None and between.is_anything
    }


def _pair(one: UUID, other: UUID) -> Pair:
    return (one, other) if one < other else (other, one)


def _found(pairs: set[Pair], now: datetime) -> Mapping[Pair, _Between]:
    parties = {party for pair in pairs for party in pair}
    heirs = dict(Party.objects.filter(merged_into__id__among=parties).values_list("pk", "merged_into_id"))
    found = {pair: _Between() for pair in pairs}
    contact = {verb.name for verb in verbs if verb.is_contact}
    for verb, at, *sides in _rows([*parties, *heirs], contact, now):
        ends = [heirs.get(key, key) if key is not None else None for key in sides]
        for one, other in combinations(ends, 2):
            if one and other and one != other and (between := found.get(_pair(one, other))) is not None:
                _note(between, verb, one, at, now, is_contact=verb in contact)
    return found


def _rows(keys: Sequence[UUID], contact: set[str], now: datetime) -> Iterable[_Row]:
    """What was recorded with two of the parties on two sides; each row once."""
    ends = {events.PROMISE_KEPT, events.PROMISE_BROKEN}
    told = Activity.objects.filter(occurred_at__gte=now - PROMISES, occurred_at__lte=now, object_kind="party")
    told = timeline.still_true(told.filter(verb__in=contact | GIVING | ends))
    sides = (told.filter(**{f"{one}__in": keys, f"{other}__in": keys}) for one, other in combinations(_SIDES, 2))
    first, *others = (rows.values_list("verb", "occurred_at", *_SIDES, "position").order_by() for rows in sides)
    found = first.union(*others).order_by("-position")[:MOST]
    return [(verb, at, one, other, third) for verb, at, one, other, third, _position in found]


def _note(between: _Between, verb: str, giver: UUID, at: datetime, now: datetime, *, is_contact: bool) -> None:
    """`giver` is the one of the two that stands first in the row."""
    if verb in (events.PROMISE_KEPT, events.PROMISE_BROKEN):
        (between.kept if verb == events.PROMISE_KEPT else between.broken).append(max((now - at).days, 0))
    if at < now - YEAR:
        return
    if is_contact:
        between.days.add(timezone.localtime(at).date().toordinal())
    if verb in GIVING:
        between.gave[giver] = between.gave.get(giver, 0) + 1


def _bond(between: _Between, first: UUID, second: UUID, today: int) -> TieBond:
    silence = max(today - max(between.days), 0) if between.days else None
    given, received = between.gave.get(first, 0), between.gave.get(second, 0)
    recent = float(bonds.recency([-1 if silence is None else silence])[0])
    often = float(bonds.frequency([len(between.days)])[0])
    mutual = bonds.reciprocity([given], [received])
    kept, broken = between.kept, between.broken
    return TieBond(
        silence=silence,
        contacts=len(between.days),
        given=given,
        received=received,
        kept=len(kept),
        broken=len(broken),
        recent=recent,
        often=often,
        both_ways=float(mutual[0]) if given or received else None,
        trust=bonds.trust(kept_days_ago=kept, broken_days_ago=broken) if kept or broken else None,
        strength=float(bonds.strength(recent=[recent], often=[often], both_ways=mutual)[0]),
    )
