"""The ties that are drawn: what flows to and from the business, and who is tied to whom."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple
from uuid import UUID

from hedgerow.network.queries.map.gathering import Gathered
from hedgerow.network.queries.map.strengths import strengths

MOST = 40_000
BUSINESS = -1
TIE = "tie."
"""Before the key of a kind of tie, so that no workspace's own kind can pass for a flow."""


class MapTie(NamedTuple):
    """`source` and `target` are places in the picture, or BUSINESS; the source gives `weight`, the target `back`.

    Of a tie between two others `weight` is its strength, 0 to 100, 0 where nothing is on record between the two.
    """

    source: int
    target: int
    kind: str
    weight: int
    back: int


def ties_between(found: Gathered, shown: Sequence[UUID]) -> list[tuple[int, int, str]]:
    """Current ties whose both ends are shown, those of the most important first."""
    index = {party: place for place, party in enumerate(shown)}
    both = ((index.get(one, -1), index.get(other, -1), kind) for one, other, kind in found.ties)
    return sorted((tie for tie in both if tie[0] >= 0 and tie[1] >= 0), key=lambda tie: (max(tie[:2]), tie))


def drawn(
    found: Gathered, shown: Sequence[UUID], units: Mapping[str, float], between: Sequence[tuple[int, int, str]]
) -> tuple[tuple[MapTie, ...], int]:
    """At most 40,000 ties, then how many did not fit."""
    own = list(_with_the_business(found, shown, units))
    room = max(MOST - len(own), 0)
    some = list(islice(between, room))
    strong = strengths(found, [(shown[one], shown[other]) for one, other, _kind in some])
    weighed = zip(some, strong, strict=True)
    others = [MapTie(one, other, TIE + kind, weight, 0) for (one, other, kind), weight in weighed]
    return (*own, *others), len(between) - len(others)


def _with_the_business(found: Gathered, shown: Sequence[UUID], units: Mapping[str, float]) -> Iterator[MapTie]:
    for name, flow in found.flows.items():
        for place, party in enumerate(shown):
            got, given = flow.got.get(party, 0), flow.given.get(party, 0)
            if got or given:
                yield MapTie(place, BUSINESS, name, round(got * units[name]), round(given * units[name]))


def worth(ties: Iterable[MapTie]) -> dict[int, int]:
    """What goes between the business and each party, both ways, by place."""
    total: Counter[int] = Counter()
    for tie in ties:
        if tie.target == BUSINESS:
            total[tie.source] += tie.weight + tie.back
    return total
