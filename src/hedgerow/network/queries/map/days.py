"""The map in time: since when each party is known, and from when to when each tie held."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import F, Min, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from hedgerow.network.models import Party, Relationship, Role
from hedgerow.network.queries.map.keeping import kept
from hedgerow.network.queries.map.picture import Picture
from hedgerow.network.queries.map.tying import BUSINESS, MOST, TIE, MapTie
from hedgerow.timeline.models import Activity


@dataclass(frozen=True, slots=True)
class Span:
    """A tie that is over, by the keys of its ends; `since` is the first day of all where nobody noted one."""

    source: UUID
    target: UUID
    kind: str
    since: date
    until: date


@dataclass(frozen=True, slots=True)
class Days:
    """`known` of parties; `since` of current ties by (from, to, kind), where anybody knows; `past` ties."""

    known: dict[UUID, date]
    since: dict[tuple[UUID, UUID, str], date]
    past: tuple[Span, ...]

    @property
    def first(self) -> date | None:
        return min(self.known.values(), default=None)

    def tied(self, picture: Picture, tie: MapTie) -> date:
        """Since when a tie of a picture holds: as noted, but never before both ends are known."""
        ends = [picture.parties[end].id for end in tie[:2] if end != BUSINESS]
        noted = None
        if tie.target != BUSINESS:
            noted = self.since.get((ends[0], ends[1], tie.kind))
        return max([*(self.known[end] for end in ends), *([noted] if noted else [])])


def days(whole: Picture) -> Days:
    """Of everyone on the map, kept with it. Four statements."""
    return kept(whole, "days", _days)


def _days(picture: Picture) -> Days:
    ids = {party.id for party in picture.parties}
    since: dict[tuple[UUID, UUID, str], date] = {}
    past: list[Span] = []
    known = dict(_known(ids))
    ties = Relationship.objects.filter(kind__is_hidden=False, from_party__archived_at=None, to_party__archived_at=None)
    rows = ties.order_by("id").values_list("from_party_id", "to_party_id", "kind__key", "since", "until")
    for source, target, kind, begun, over in rows.iterator(chunk_size=5000):
        if source not in ids or target not in ids:
            continue
        for end in (source, target):
            known[end] = min(known[end], begun or known[end])
        if over is None:
            since |= {(source, target, TIE + kind): begun} if begun else {}
        elif len(past) < MOST:
            past.append(Span(source, target, TIE + kind, begun or date.min, over))
    return Days(known, since, tuple(past))


def _known(ids: set[UUID]) -> Iterable[tuple[UUID, date]]:
    """Since the first thing that is noted of a party: that it happened to or by it, a role, or the party itself."""
    roles = dict(
        Role.objects.order_by().values("party_id").annotate(first=Min("since")).values_list("party_id", "first")
    )
    did = _first(Activity.objects.filter(actor_id=OuterRef("pk")))
    had = _first(Activity.objects.filter(object_id=OuterRef("pk"), object_kind="party"))
    rows = Party.objects.filter(archived_at=None).annotate(
        did=Coalesce(did, F("added_at")), had=Coalesce(had, F("added_at"))
    )
    for key, *moments in rows.order_by().values_list("pk", "added_at", "did", "had").iterator(chunk_size=5000):
        if key in ids:
            begun = roles.get(key)
            yield key, min([*map(_day, moments), *([begun] if begun else [])])


def _first(activities: "QuerySet[Activity]") -> Subquery:
    return Subquery(activities.order_by("occurred_at").values("occurred_at")[:1])


def _day(moment: datetime) -> date:
    return moment.date()
