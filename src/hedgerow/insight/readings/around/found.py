"""What is kept of the network of a stretch: plain values."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Whole:
    """The network as one. Shares 0..1; None where it is not defined.

    `error`: betweenness of each lies within it, with 95 % certainty, from `pivots` members; 0 where it is exact.
    """

    members: int
    ties: int
    contacts: int
    flows: int
    pairs: int
    with_way: int
    per_member: float | None
    density: float | None
    transitivity: float | None
    clustering: float | None
    assortativity: float | None
    modularity: float | None
    returned: float | None
    returned_corrected: float | None
    returned_by_value: float | None
    core: int
    parts: int
    largest_share: float | None
    pivots: int
    error: float


@dataclass(frozen=True, slots=True)
class Ranked:
    """`value` is what the list is ordered by, `more` a second figure beside it."""

    party: UUID
    value: float
    more: float = 0.0


@dataclass(frozen=True, slots=True)
class Broker:
    """Without them so many others have no way to the business; `behind` are the first of these."""

    party: UUID
    lost: int
    behind: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class Bridge:
    """The one tie that leads to `behind` members; `one` is the nearer end."""

    one: UUID
    other: UUID
    behind: int


@dataclass(frozen=True, slots=True)
class Group:
    """More ties inside than chance makes; `members` by strength, `joins` those with most ties to other groups."""

    size: int
    outside: int
    members: tuple[UUID, ...]
    joins: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class Introduction:
    """Two whose ways to the business lead through different single members: `saved` such dependences end with it."""

    one: UUID
    other: UUID
    via_one: UUID
    via_other: UUID
    saved: int


@dataclass(frozen=True, slots=True)
class Member:
    """All figures of one member; constraint None without partners, group -1 for none.

    `eigenvector` and `pagerank` are None for all where they did not settle, as on a long chain.
    """

    party: UUID
    partners: int
    strength: float
    betweenness: float
    lost: int
    eigenvector: float | None
    pagerank: float | None
    clustering: float
    core: int
    constraint: float | None
    effective_size: float
    group: int


@dataclass(frozen=True, slots=True)
class NetworkFound:
    """Lists hold the first MOST of each kind, the counts beside them all."""

    window: int
    day: int
    whole: Whole
    brokers: tuple[Broker, ...]
    broker_count: int
    hanging: int
    keystones: tuple[Ranked, ...]
    hubs: tuple[Ranked, ...]
    isolates: tuple[Ranked, ...]
    isolate_count: int
    bridges: tuple[Bridge, ...]
    bridge_count: int
    groups: tuple[Group, ...]
    group_count: int
    introductions: tuple[Introduction, ...]
    members: tuple[Member, ...]
