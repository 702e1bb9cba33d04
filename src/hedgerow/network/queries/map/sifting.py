"""Whom a map leaves out, and what is between those it shows."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from hedgerow.network.queries.map.days import days
from hedgerow.network.queries.map.facts import OVERDUE, Fact, SeenMap
from hedgerow.network.queries.map.groups import group_of, numbers
from hedgerow.network.queries.map.measured import NO_GROUP
from hedgerow.network.queries.map.tying import BUSINESS, TIE, MapTie
from hedgerow.network.queries.map.ways import within
from hedgerow.network.queries.map.words import NO_ROLE

SIZE = 50
"""Rows of one page of the list."""

MOST_STEPS = 3


@dataclass(frozen=True, slots=True)
class Sieve:
    """What a map leaves out: roles that are off, everyone without a tie of one kind, everyone who is not overdue,
    everyone who is more than so many steps away from one, or in another group, and who was not known on a day.
    """

    hidden: AbstractSet[str] = frozenset()
    flow: str = ""
    near: UUID | None = None
    steps: int = 1
    group: UUID | None = None
    day: date | None = None

    @property
    def is_open(self) -> bool:
        return self == Sieve()


def sifted(seen: SeenMap, sieve: Sieve) -> list[int]:
    """The places of all that the sieve leaves, in the map's order."""
    shown = _kept(seen, sieve)
    centre = seen.picture.place_of(sieve.near) if sieve.near else None
    if centre is None:
        return shown
    there = {*shown, centre}
    ties = [tie for tie in ties_of(seen, sieve) if _leads(tie, sieve.flow)]
    return sorted(within(ties, centre, sieve.steps, among=there))


def ties_of(seen: SeenMap, sieve: Sieve) -> list[MapTie]:
    """The map's ties, or those of the sieve's day: without those that came later, with those that are over now."""
    picture, day = seen.picture, sieve.day
    if day is None:
        return list(picture.ties)
    at = days(seen.whole)
    place = {party.id: number for number, party in enumerate(picture.parties)}
    told = {kind.key for kind in seen.words.kinds}
    over = [
        MapTie(place[span.source], place[span.target], span.kind, 0, 0)
        for span in at.past
        if span.since <= day < span.until and span.kind in told and {span.source, span.target} <= place.keys()
    ]
    return [*(tie for tie in picture.ties if at.tied(picture, tie) <= day), *over]


def listed_facts(seen: SeenMap, sieve: Sieve, after: UUID | None = None) -> tuple[list[Fact], bool]:
    """One page of the map's parties in its order, after one of them; then whether there are more."""
    begin = seen.picture.place_of(after) if after else None
    places = [place for place in sifted(seen, sieve) if begin is None or place > begin]
    return [seen.fact(place) for place in places[:SIZE]], len(places) > SIZE


def _kept(seen: SeenMap, sieve: Sieve) -> list[int]:
    """Without the steps."""
    parties = seen.picture.parties
    tied = _tied(ties_of(seen, sieve), sieve.flow) if sieve.flow else set()
    group = group_of(seen, sieve.group) if sieve.group else NO_GROUP
    of = numbers(seen) if group != NO_GROUP else []
    known = days(seen.whole).known if sieve.day else {}
    return [
        place
        for place, party in enumerate(parties)
        if (party.role or NO_ROLE) not in sieve.hidden
        and (not sieve.flow or (party.is_overdue if sieve.flow == OVERDUE else place in tied))
        and (group == NO_GROUP or of[place] == group)
        and (sieve.day is None or known[party.id] <= sieve.day)
    ]


def _tied(ties: Iterable[MapTie], flow: str) -> set[int]:
    return {end for tie in ties if tie.kind == flow for end in tie[:2]}


def _leads(tie: MapTie, flow: str) -> bool:
    """Whether a step goes along a tie: never through the business; only along one kind where only that is shown."""
    return tie.target != BUSINESS and (not flow.startswith(TIE) or tie.kind == flow)
