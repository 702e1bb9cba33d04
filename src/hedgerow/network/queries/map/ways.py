"""From one party to another along ties: who is within so many steps, and the shortest way, told in words.

The business is no step: everybody is tied to it, so every way would be two steps long.
"""

from collections import deque
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise
from uuid import UUID

from hedgerow.network.queries.map.facts import Fact, SeenMap
from hedgerow.network.queries.map.tying import BUSINESS, MapTie


@dataclass(frozen=True, slots=True)
class Step:
    """From the party before to this one: `words` are all that they are to each other, read in this direction."""

    words: tuple[str, ...]
    to: Fact


@dataclass(frozen=True, slots=True)
class Way:
    """From `begin` along the steps to `end`; without steps there is no way. `through_us`: whether the business has
    something with both.
    """

    begin: Fact
    end: Fact
    steps: tuple[Step, ...]
    through_us: bool

    @property
    def places(self) -> list[UUID]:
        return [self.begin.party.id, *(step.to.party.id for step in self.steps)]


def within(ties: Iterable[MapTie], centre: int, steps: int, *, among: AbstractSet[int]) -> set[int]:
    """The places among the given ones that are at most so many steps from the centre, itself among them."""
    near = _neighbours(ties)
    found = edge = {centre}
    for _step in range(steps):
        edge = {other for place in edge for other in near.get(place, ()) if other in among} - found
        found = found | edge
    return found


def way_between(seen: SeenMap, begin: int, end: int) -> Way:
    """The shortest way; of several the one that leads along those who matter most."""
    places = _shortest(_neighbours(seen.picture.ties), begin, end)
    pairs = pairwise(places)
    steps = tuple(Step(_words(seen, one, other), seen.fact(other)) for one, other in pairs)
    own = {tie.source for tie in seen.picture.ties if tie.target == BUSINESS}
    return Way(seen.fact(begin), seen.fact(end), steps, begin in own and end in own)


def _neighbours(ties: Iterable[MapTie]) -> dict[int, list[int]]:
    """Of each place, those tied to it, the most important first."""
    near: dict[int, set[int]] = {}
    for tie in ties:
        if tie.target != BUSINESS:
            near.setdefault(tie.source, set()).add(tie.target)
            near.setdefault(tie.target, set()).add(tie.source)
    return {place: sorted(others) for place, others in near.items()}


def _shortest(near: dict[int, list[int]], begin: int, end: int) -> list[int]:
    """Breadth first; empty where there is no way."""
    came: dict[int, int] = {begin: begin}
    waiting = deque([begin])
    while waiting and end not in came:
        place = waiting.popleft()
        for other in near.get(place, ()):
            if other not in came:
                came[other] = place
                waiting.append(other)
    if end not in came or begin == end:
        return []
    way = [end]
    while way[-1] != begin:
        way.append(came[way[-1]])
    return way[::-1]


def _words(seen: SeenMap, one: int, other: int) -> tuple[str, ...]:
    kinds = {kind.key: kind for kind in seen.words.kinds}
    told = {
        kinds[tie.kind].name if tie.source == one else kinds[tie.kind].back: None
        for tie in seen.picture.ties
        if {tie.source, tie.target} == {one, other}
    }
    return tuple(told)
