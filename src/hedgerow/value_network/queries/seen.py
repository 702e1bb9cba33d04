"""The drawing beside what really flowed: what has been seen, what never, and what nobody drew."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from hedgerow.exchange import queries as exchange
from hedgerow.exchange.queries import Period, RoleSum
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.value_network.drawn import US, Deliverable, Drawing
from hedgerow.value_network.permissions import Permission

Way = tuple[str, str, str]
"""(giver, receiver, kind): what both stand for, "" for people without a role, and the key of the kind."""


@dataclass(frozen=True, slots=True)
class Seen:
    """How often something flowed, and what that is worth in the business's own currency."""

    flows: int = 0
    worth_minor: int = 0

    def __add__(self, other: "Seen") -> "Seen":
        return Seen(self.flows + other.flows, self.worth_minor + other.worth_minor)


@dataclass(frozen=True, slots=True)
class Compared:
    """`drawn` has None for a deliverable that cannot be looked for: it has no kind, or an end stands for nobody.

    `undrawn` are ways between roles that nobody drew, those that flow most often first; `roleless` counts what went
    from or to people without a role.
    """

    drawn: Mapping[UUID, Seen | None]
    undrawn: Sequence[tuple[Way, Seen]]
    roleless: int

    @property
    def seen(self) -> int:
        return sum(1 for one in self.drawn.values() if one and one.flows)

    @property
    def never(self) -> int:
        return sum(1 for one in self.drawn.values() if one is not None and not one.flows)


def compared(actor: Actor, drawing: Drawing, period: Period) -> Compared:
    """Three questions, however many flows there are. Who does not see everybody is told of whom she sees."""
    require(actor, Permission.VIEW)
    kinds = {word.id: word.key for word in exchange.kind_words().values()}
    currency = exchange.own_ways(actor).currency
    flowed = added(exchange.sums_by_role(actor, period), kinds, currency)
    return beside(drawing, flowed)


def added(sums: Iterable[RoleSum], kinds: Mapping[UUID, str], currency: str) -> dict[Way, Seen]:
    """What is worth another currency counts, and adds no worth."""
    flowed: dict[Way, Seen] = {}
    for one in sums:
        way = (_end(one.giver), _end(one.receiver), kinds[one.kind])
        worth = one.worth_minor if one.currency == currency else 0
        flowed[way] = flowed.get(way, Seen()) + Seen(one.flows, worth)
    return flowed


def beside(drawing: Drawing, flowed: Mapping[Way, Seen]) -> Compared:
    ways = {one.key: way_of(drawing, one) for one in drawing.deliverables}
    known = set(ways.values())
    undrawn = [(way, seen) for way, seen in flowed.items() if way not in known and way[0] and way[1]]
    return Compared(
        drawn={key: None if way is None else flowed.get(way, Seen()) for key, way in ways.items()},
        undrawn=sorted(undrawn, key=lambda pair: (-pair[1].flows, pair[0])),
        roleless=sum(seen.flows for way, seen in flowed.items() if not way[0] or not way[1]),
    )


def way_of(drawing: Drawing, one: Deliverable) -> Way | None:
    """What to look for in the record; None where it is not said."""
    giver, receiver = drawing.by_key[one.giver].stands_for, drawing.by_key[one.receiver].stands_for
    return (giver, receiver, one.kind) if giver and receiver and one.kind else None


def _end(role: str | None) -> str:
    return US if role is None else role
