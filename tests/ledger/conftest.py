"""A workspace with points: an issuer, and wallets that know which credits they spend."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.ledger import operations
from hedgerow.ledger.models import Account, AccountKind, Commodity, CommodityKind, Entry, Transfer
from hedgerow.ledger.operations import NewAccount, NewTransfer
from tests.factories.workspaces import a_workspace, an_actor
from tests.fixtures.clock import FrozenClock


@pytest.fixture
def rye(frozen_clock: FrozenClock) -> Workspace:
    return a_workspace("rye")


@pytest.fixture
def owner(rye: Workspace) -> Actor:
    return an_actor(rye)


@dataclass(frozen=True, slots=True)
class Points:
    """Inside the workspace's scope."""

    actor: Actor
    commodity: Commodity
    issuer: Account

    def wallet(self, name: str = "Maya", **details: Any) -> Account:
        details = {"floor": 0, "allocates": True, **details}
        new = NewAccount(kind=AccountKind.WALLET, name=name, **details)
        return operations.open_account(actor=self.actor, commodity=self.commodity, new=new)

    def give(self, wallet: Account, amount: int, key: str = "", **details: Any) -> Transfer:
        return self.move(self.issuer, wallet, amount, key, **details)

    def spend(self, wallet: Account, amount: int, key: str = "", **details: Any) -> Transfer:
        return self.move(wallet, self.issuer, amount, key, **details)

    def move(
        self, source: Account, target: Account, amount: int, key: str = "", expires_on: Any = None, **details: Any
    ) -> Transfer:
        lines = operations.move(source.pk, target.pk, amount, expires_on=expires_on)
        key = key or f"key {Transfer.objects.count()}"
        return operations.transfer(actor=self.actor, new=NewTransfer(key=key, lines=lines, **details))


def points_of(actor: Actor) -> Points:
    commodity = operations.define_commodity(actor=actor, code="PTS", kind=CommodityKind.POINTS)
    new = NewAccount(kind=AccountKind.ISSUING, name="Points given out", key="issuer")
    return Points(actor, commodity, operations.open_account(actor=actor, commodity=commodity, new=new))


@pytest.fixture
def points(owner: Actor) -> Any:
    with scope(owner.workspace_id):
        yield points_of(owner)


def balance(account: Account) -> int:
    account.refresh_from_db()
    return account.balance


def entry_of(transfer: Transfer, account: Account) -> Entry:
    return Entry.objects.get(transfer=transfer, account=account)


def unchanged() -> tuple[Any, ...]:
    """All that the books hold, to be compared after a refusal."""
    rows: list[UUID] = list(Entry.objects.order_by("id").values_list("id", flat=True))
    accounts = list(Account.objects.order_by("id").values_list("id", "balance", "reserved", "expected", "chain"))
    return Transfer.objects.count(), rows, accounts
