"""A time bank of four: the business itself, Ada, Ben and Cleo."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from hedgerow.circles import operations, queries
from hedgerow.circles.models import Charge, Circle, Member, Payment
from hedgerow.circles.operations import CircleDraft
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.ledger.models import Account, CommodityKind, Entry, Settlement, Transfer
from hedgerow.network import operations as network
from tests.factories.workspaces import a_workspace, an_actor
from tests.fixtures.clock import FrozenClock

HOUR = 100


@pytest.fixture
def rye(frozen_clock: FrozenClock) -> Workspace:
    return a_workspace("rye")


@pytest.fixture
def owner(rye: Workspace) -> Actor:
    return an_actor(rye)


def a_draft(**details: Any) -> CircleDraft:
    return CircleDraft(**{"name": "Hill Street hours", "unit": "hours", "limit": 10 * HOUR, **details})


@dataclass(slots=True)
class Ring:
    """Inside the workspace's scope."""

    actor: Actor
    circle: Circle
    members: dict[str, Member] = field(default_factory=dict)

    def join(self, name: str) -> Member:
        party = network.add_party(actor=self.actor, name=name) if name else None
        self.members[name] = operations.join_circle(actor=self.actor, circle=self.circle, party=party)
        return self.members[name]

    def propose(self, payer: str, payee: str, amount: int, **details: Any) -> Payment:
        said = {"purpose": "Help with the garden", **details}
        one, other = self.members[payer], self.members[payee]
        return operations.propose_payment(actor=self.actor, payer=one, payee=other, amount=amount, **said)

    def pay(self, payer: str, payee: str, amount: int) -> Payment:
        return operations.confirm_payment(actor=self.actor, payment=self.propose(payer, payee, amount))

    def balance(self, name: str) -> int:
        return Account.objects.get(pk=self.members[name].account_id).balance

    def balances(self) -> dict[str, int]:
        reserve = Account.objects.get(pk=self.circle.common_id).balance
        return {**{name: self.balance(name) for name in self.members}, "reserve": reserve}


def a_ring(actor: Actor, *names: str, **details: Any) -> Ring:
    circle = operations.found_circle(actor=actor, draft=a_draft(**details), kind=CommodityKind.HOURS)
    ring = Ring(actor, circle)
    for name in names or ("", "Ada", "Ben", "Cleo"):
        ring.join(name)
    return ring


@pytest.fixture
def ring(owner: Actor) -> Iterator[Ring]:
    with scope(owner.workspace_id):
        yield a_ring(owner)


def kept() -> tuple[Any, ...]:
    """All that circles and their wallets hold, to be compared after a refusal."""
    accounts = list(Account.objects.order_by("id").values("id", "balance", "reserved", "expected", "floor", "ceiling"))
    counts = tuple(one.objects.count() for one in (Transfer, Settlement, Entry, Payment, Charge))
    return accounts, counts, list(Member.objects.order_by("id").values()), list(Circle.objects.values())


def state(payment: Payment) -> queries.State:
    return queries.state_of(payment)
