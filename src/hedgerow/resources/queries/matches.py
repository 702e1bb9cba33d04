"""Who could help whom, and what nobody can give: worked out from all present entries that an actor may see."""

import sys
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require
from hedgerow.network import queries as network
from hedgerow.resources import matching
from hedgerow.resources.matching import Entry, Match, Pair
from hedgerow.resources.models import MatchDecision, MatchVerdict, Resource, Side
from hedgerow.resources.permissions import Permission
from hedgerow.resources.queries.resources import visible_resources
from hedgerow.resources.queries.words import KindWord, kind_words


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A match with the other entry in full; `introduced_on` the day on which somebody brought them together."""

    match: Match
    other: Resource
    introduced_on: date | None = None


@dataclass(frozen=True, slots=True)
class Capability:
    """Of one kind: entries given and by how many, entries needed, and of these, covered, missing, or by one alone."""

    kind: KindWord
    given: int
    givers: int
    needed: int
    covered: int
    missing: int
    by_one: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """Per need (of the present ones) who could give it; the business itself is None."""

    givers: dict[UUID, frozenset[UUID | None]]

    def needs(self, how: str) -> list[UUID]:
        """Those that are "covered", "missing", or could be served by "one" alone."""
        least, most = {"covered": (1, sys.maxsize), "missing": (0, 0), "one": (1, 1)}[how]
        return [need for need, givers in self.givers.items() if least <= len(givers) <= most]


def suggestions_for(actor: Actor, resource: Resource) -> list[Suggestion]:
    """Of a need, who could give it; of what is given, whom it could help. The best first."""
    others = visible_resources(actor).filter(ended_at=None, kind=resource.kind_id).exclude(side=resource.side)
    entries = [*_entries(others), *_entries(Resource.objects.filter(pk=resource.pk))]
    found = _matched(actor, entries)
    flat = matching.ranked([match for some in found.values() for match in some])
    return _told(actor, resource, flat)


def rejected_for(actor: Actor, resource: Resource) -> list[Resource]:
    """Those of whom somebody said that they are no match, to be asked about again."""
    column, other = ("need", "give") if resource.side == Side.NEEDS else ("give", "need")
    said = MatchDecision.objects.filter(verdict=MatchVerdict.REJECTED, **{column: resource})
    rows = visible_resources(actor).filter(pk__in=said.values(other))
    return list(rows.select_related("party", "kind").order_by("sort_title", "pk"))


def introduced_among(needs: Collection[UUID]) -> set[UUID]:
    """Those of these needs for which somebody was brought together."""
    said = MatchDecision.objects.filter(verdict=MatchVerdict.INTRODUCED, need__id__among=list(needs))
    return set(said.values_list("need_id", flat=True))


def best_matches(actor: Actor) -> dict[UUID, list[Match]]:
    """Per present need that the actor may see, what could serve it."""
    return _matched(actor, _entries(visible_resources(actor).filter(ended_at=None)))


def coverage(actor: Actor) -> Coverage:
    """Figures: who sees names counts those they see; who does not, everybody in lists."""
    found = _matched(actor, _entries(_counted(actor)))
    return Coverage({need: frozenset(match.give.party_id for match in some) for need, some in found.items()})


def capabilities(actor: Actor) -> list[Capability]:
    """Every kind that is offered or has an entry, in order."""
    entries = _entries(_counted(actor))
    found = _matched(actor, entries)
    rows = []
    for key, word in kind_words().items():
        given = [entry for entry in entries if entry.kind_id == key and entry.side == Side.GIVES]
        needed = [entry.id for entry in entries if entry.kind_id == key and entry.side == Side.NEEDS]
        counts = [len({match.give.party_id for match in found[need]}) for need in needed]
        rows.append(
            Capability(
                kind=word,
                given=len(given),
                givers=len({entry.party_id for entry in given}),
                needed=len(needed),
                covered=sum(count > 0 for count in counts),
                missing=counts.count(0),
                by_one=counts.count(1),
            )
        )
    return [row for row in rows if row.given or row.needed or not row.kind.is_hidden]


def _counted(actor: Actor) -> "QuerySet[Resource]":
    require(actor, Permission.VIEW_CAPABILITIES)
    if actor.may(Permission.VIEW_RESOURCES):
        return visible_resources(actor).filter(ended_at=None)
    in_lists = Q(party__isnull=True) | Q(party__archived_at=None)
    return Resource.objects.filter(in_lists, ended_at=None, removed_at=None)


def _entries(resources: "QuerySet[Resource]") -> list[Entry]:
    return [Entry(*row) for row in resources.order_by().values_list(*Entry._fields)]


def _matched(actor: Actor, entries: Collection[Entry]) -> dict[UUID, list[Match]]:
    workspace = Workspace.objects.only("time_zone", "language").get(pk=actor.workspace_id)
    return matching.matches(
        entries, today=clock.today(workspace.time_zone), language=workspace.language, without=_rejected()
    )


def _rejected() -> set[Pair]:
    said = MatchDecision.objects.filter(verdict=MatchVerdict.REJECTED)
    return set(said.values_list("need_id", "give_id"))


def _told(actor: Actor, resource: Resource, found: list[Match]) -> list[Suggestion]:
    is_need = resource.side == Side.NEEDS
    keys = [match.give.id if is_need else match.need.id for match in found]
    rows = visible_resources(actor).filter(id__among=keys).select_related("party", "kind")
    others = {row.pk: row for row in rows}
    said = MatchDecision.objects.filter(verdict=MatchVerdict.INTRODUCED, need__id__among=[m.need.id for m in found])
    days = {(need, give): at.date() for need, give, at in said.values_list("need_id", "give_id", "decided_at")}
    return [
        Suggestion(match, others[key], days.get((match.need.id, match.give.id)))
        for key, match in zip(keys, found, strict=True)
        if key in others
    ]


def names_in(actor: Actor, found: Collection[Match]) -> dict[UUID, str]:
    """Names of those who give; of those the actor may see."""
    keys = {match.give.party_id for match in found if match.give.party_id is not None}
    return dict(network.visible_parties(actor).filter(id__among=keys).values_list("pk", "name"))
