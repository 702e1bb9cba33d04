"""What measures and analyses are read from: the record as arrays, up to a day.

A party is a position in `parties` (merged ones stand for whoever they went into), -1 nobody known; a day is an integer
count since 1 January 1970, OPEN one that has not come; money is minor units of the workspace's main currency.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from hedgerow.insight.grounds.doings import Agreements, Contacts, JointWork, Lines, Ventures
from hedgerow.insight.grounds.parties import Parties
from hedgerow.insight.grounds.tables import cut
from hedgerow.measures.arrays import Bools, Ints, distinct

OPEN = 2**31
FAMILIES = ("rose", "hazel", "sloe", "ivy", "elder", "haw")


class Purchases(NamedTuple):
    """What was sold: purchase i of `party` on `day` for `amount`, a refund less than nothing."""

    party: Ints
    day: Ints
    amount: Ints


class Ties(NamedTuple):
    """Relationship i from `source` to `target`, of `kinds[kind]`, from `since` until `until` (OPEN: it holds)."""

    source: Ints
    target: Ints
    kind: Ints
    since: Ints
    until: Ints
    kinds: tuple[str, ...]


class Roles(NamedTuple):
    """`party` belongs to FAMILIES[family] from `since` until `until`, or until they were put away."""

    party: Ints
    family: Ints
    since: Ints
    until: Ints


class Flows(NamedTuple):
    """Value flow i of `kinds[kind]`; -1 on a side is the business itself. `worth` is 0 where it has none.

    `is_settled`: a leg of a sale, an agreement or time together, which is even. None that is disputed or taken back.
    """

    giver: Ints
    receiver: Ints
    day: Ints
    worth: Ints
    kind: Ints
    is_settled: Bools
    kinds: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Record:
    """All there is, each table read when it is first asked for."""

    currency: str
    read_parties: Callable[[], Parties]
    read_purchases: Callable[["Record"], Purchases]
    read_ties: Callable[["Record"], Ties]
    read_roles: Callable[["Record"], Roles]
    read_flows: Callable[["Record"], Flows]
    read_contacts: Callable[["Record"], Contacts]
    read_lines: Callable[["Record"], Lines]
    read_ventures: Callable[["Record"], Ventures]
    read_joint_work: Callable[["Record"], JointWork]
    read_agreements: Callable[["Record"], Agreements]

    @cached_property
    def parties(self) -> Parties:
        return self.read_parties()

    @cached_property
    def purchases(self) -> Purchases:
        return self.read_purchases(self)

    @cached_property
    def ties(self) -> Ties:
        return self.read_ties(self)

    @cached_property
    def roles(self) -> Roles:
        return self.read_roles(self)

    @cached_property
    def flows(self) -> Flows:
        return self.read_flows(self)

    @cached_property
    def contacts(self) -> Contacts:
        return self.read_contacts(self)

    @cached_property
    def lines(self) -> Lines:
        return self.read_lines(self)

    @cached_property
    def ventures(self) -> Ventures:
        return self.read_ventures(self)

    @cached_property
    def joint_work(self) -> JointWork:
        return self.read_joint_work(self)

    @cached_property
    def agreements(self) -> Agreements:
        return self.read_agreements(self)


@dataclass(frozen=True, eq=False)
class Grounds:
    """The record as it was at the end of `day`; what came later is not in it."""

    record: Record
    day: int

    def at(self, day: int) -> "Grounds":
        """The same record on another day."""
        return replace(self, day=day)

    @property
    def currency(self) -> str:
        return self.record.currency

    @property
    def parties(self) -> Parties:
        return self.record.parties

    @cached_property
    def purchases(self) -> Purchases:
        return cut(self.record.purchases, self.record.purchases.day <= self.day)

    @cached_property
    def ties(self) -> Ties:
        """Those that had begun by the day; `until` says which had ended."""
        return cut(self.record.ties, self.record.ties.since <= self.day)

    @cached_property
    def roles(self) -> Roles:
        return cut(self.record.roles, self.record.roles.since <= self.day)

    @cached_property
    def flows(self) -> Flows:
        return cut(self.record.flows, self.record.flows.day <= self.day)

    @cached_property
    def contacts(self) -> Contacts:
        return cut(self.record.contacts, self.record.contacts.day <= self.day)

    @cached_property
    def lines(self) -> Lines:
        return cut(self.record.lines, self.record.lines.day <= self.day)

    @cached_property
    def ventures(self) -> Ventures:
        return cut(self.record.ventures, self.record.ventures.day <= self.day)

    @cached_property
    def joint_work(self) -> JointWork:
        return cut(self.record.joint_work, self.record.joint_work.day <= self.day)

    @cached_property
    def agreements(self) -> Agreements:
        return cut(self.record.agreements, self.record.agreements.day <= self.day)

    def current_ties(self) -> Ties:
        """Those that held on the day."""
        return cut(self.ties, self.ties.until > self.day)

    def gifts(self, after: int) -> Flows:
        """What went one way after that day and has a worth: no leg of what is even."""
        flows = self.flows
        return cut(flows, (flows.day > after) & ~flows.is_settled & (flows.worth > 0))

    def members(self, family: str = "") -> Ints:
        """Positions of those with a role (of a family) on the day, each once."""
        roles = self.roles
        here = roles.until > self.day
        if family:
            here &= roles.family == FAMILIES.index(family)
        return distinct(roles.party[here])
