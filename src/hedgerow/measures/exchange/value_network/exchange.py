"""Exchange analysis: is value flowing both ways, of both natures, and on whom does it hang?

Allee, V. (2008), "Value network analysis and value conversion of tangible and intangible assets", Journal of
Intellectual Capital 9(1), 5-24, section "Exchange analysis". The paper asks questions; the figures that answer them
are stated here.
"""

from collections import Counter, deque
from dataclasses import dataclass

from hedgerow.measures.exchange.value_network.records import Deliverable, Nature, ValueNetwork
from hedgerow.measures.network.connection import weak_points
from hedgerow.measures.network.graph import graph_of


@dataclass(frozen=True, slots=True)
class RoleExchange:
    """One role. given_*, received_*: deliverables. share 0..1: of all deliverables, those that it gives or receives,
    None without any. holds_together: without it, others would no longer be joined by any exchange. perceived -2..2:
    mean worth to the receivers of what it gives, None where nobody said.
    """

    role: str
    given_tangible: int
    given_intangible: int
    received_tangible: int
    received_intangible: int
    share: float | None
    holds_together: bool
    perceived: float | None

    @property
    def given(self) -> int:
        """How many deliverables it gives."""
        return self.given_tangible + self.given_intangible

    @property
    def received(self) -> int:
        """How many it receives."""
        return self.received_tangible + self.received_intangible

    @property
    def only_gives(self) -> bool:
        """Whether it gives and nothing comes back from anybody."""
        return self.given > 0 and self.received == 0

    @property
    def only_receives(self) -> bool:
        """Whether it receives and gives nobody anything: a dead end."""
        return self.received > 0 and self.given == 0


@dataclass(frozen=True, slots=True)
class RolePair:
    """Two roles with something between them; there and back count deliverables, reciprocity is 0..1."""

    first: str
    second: str
    there: int
    back: int

    @property
    def reciprocity(self) -> float:
        """Return which share of the deliverables is matched by one the other way."""
        return 2 * min(self.there, self.back) / (self.there + self.back)

    @property
    def misses_return(self) -> bool:
        """Whether something goes one way only."""
        return min(self.there, self.back) == 0


@dataclass(frozen=True, slots=True)
class ExchangeAnalysis:
    """The whole network. intangible_share 0..1: of all deliverables; reciprocity 0..1: share of deliverables matched by
    one the other way; agility 0..1: mean of 1 / steps from a role to each other along deliverables, 1 when everybody
    hands something to everybody (global efficiency; Latora & Marchiori 2001, PRL 87, 198701). None where not defined.
    """

    roles: tuple[RoleExchange, ...]
    pairs: tuple[RolePair, ...]
    tangible: int
    intangible: int
    intangible_share: float | None
    reciprocity: float | None
    agility: float | None

    @property
    def missing_returns(self) -> tuple[RolePair, ...]:
        """Return the pairs in which one only gives."""
        return tuple(pair for pair in self.pairs if pair.misses_return)

    @property
    def density(self) -> float | None:
        """Return the share 0..1 of ordered pairs of roles between which something goes, None with fewer than two."""
        ways = sum((pair.there > 0) + (pair.back > 0) for pair in self.pairs)
        many = len(self.roles)
        return ways / (many * (many - 1)) if many > 1 else None

    @property
    def idle(self) -> tuple[str, ...]:
        """Return roles that nothing goes from or to."""
        return tuple(each.role for each in self.roles if not each.share)


def analyse_exchange(network: ValueNetwork) -> ExchangeAnalysis:
    """Count what goes between roles, and say who misses a return and whom the network hangs on."""
    natures = Counter(each.nature for each in network.deliverables)
    tangible, intangible = natures[Nature.TANGIBLE], natures[Nature.INTANGIBLE]
    many, between = tangible + intangible, _pairs(network)
    holding = _holding(network)
    return ExchangeAnalysis(
        roles=tuple(_role(network, role, holding) for role in network.roles),
        pairs=between,
        tangible=tangible,
        intangible=intangible,
        intangible_share=intangible / many if many else None,
        reciprocity=2 * sum(min(each.there, each.back) for each in between) / many if many else None,
        agility=_agility(network),
    )


def _role(network: ValueNetwork, role: str, holding: set[str]) -> RoleExchange:
    given, received = network.of(role)
    told = [each.perceived for each in given if each.perceived is not None]
    many = len(network.deliverables)
    return RoleExchange(
        role=role,
        given_tangible=_tangible(given),
        given_intangible=len(given) - _tangible(given),
        received_tangible=_tangible(received),
        received_intangible=len(received) - _tangible(received),
        share=(len(given) + len(received)) / many if many else None,
        holds_together=role in holding,
        perceived=sum(told) / len(told) if told else None,
    )


def _tangible(deliverables: tuple[Deliverable, ...]) -> int:
    return sum(each.nature is Nature.TANGIBLE for each in deliverables)


def _pairs(network: ValueNetwork) -> tuple[RolePair, ...]:
    directed = Counter((each.giver, each.receiver) for each in network.deliverables)
    place = {role: at for at, role in enumerate(network.roles)}
    both = dict.fromkeys(tuple(sorted(ends, key=place.__getitem__)) for ends in directed)
    return tuple(RolePair(a, b, there=directed[a, b], back=directed[b, a]) for a, b in both)


def _holding(network: ValueNetwork) -> set[str]:
    place = {role: at for at, role in enumerate(network.roles)}
    graph = graph_of(
        n=len(network.roles),
        source=[place[each.giver] for each in network.deliverables],
        target=[place[each.receiver] for each in network.deliverables],
        directed=False,
    )
    return {network.roles[at] for at in weak_points(graph).members.tolist()}


def _agility(network: ValueNetwork) -> float | None:
    many = len(network.roles)
    if many < 2:
        return None
    onward: dict[str, set[str]] = {role: set() for role in network.roles}
    for each in network.deliverables:
        onward[each.giver].add(each.receiver)
    return sum(_nearness(role, onward) for role in network.roles) / (many * (many - 1))


def _nearness(start: str, onward: dict[str, set[str]]) -> float:
    steps, waiting = {start: 0}, deque([start])
    while waiting:
        role = waiting.popleft()
        for follower in onward[role] - steps.keys():
            steps[follower] = steps[role] + 1
            waiting.append(follower)
    return sum(1 / far for far in steps.values() if far)
