"""A workspace, its owner, and a few who give and get."""

from datetime import date
from typing import Any

import pytest

from hedgerow.exchange import operations
from hedgerow.exchange.models import Flow, FlowKind
from hedgerow.exchange.operations import FlowDraft
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.models import Party
from tests.factories.workspaces import a_workspace, an_actor
from tests.fixtures.clock import FrozenClock

DAY = date(2026, 3, 2)


@pytest.fixture
def rye(frozen_clock: FrozenClock) -> Workspace:
    return a_workspace("rye")


@pytest.fixture
def owner(rye: Workspace) -> Actor:
    return an_actor(rye)


@pytest.fixture
def grace(rye: Workspace, owner: Actor) -> Party:
    with scope(rye):
        return network.add_party(actor=owner, name="Grace Okafor")


@pytest.fixture
def ben(rye: Workspace, owner: Actor) -> Party:
    with scope(rye):
        return network.add_party(actor=owner, name="Ben Storr")


def gave(
    actor: Actor, giver: Party | None, receiver: Party | None, kind: str = "hours", *, on: date = DAY, **said: Any
) -> Flow:
    """Inside the workspace's scope."""
    draft = FlowDraft(kind=kind, on=on, **said)
    return operations.state_flow(actor=actor, giver=giver, receiver=receiver, draft=draft)


def kind_named(key: str) -> FlowKind:
    return FlowKind.objects.get(key=key)


def a_rate(actor: Actor, key: str, minor: int, since: date = date(2026, 1, 1), **more: Any) -> Any:
    return operations.set_rate(
        actor=actor, kind=kind_named(key), worth_minor=minor, currency="GBP", since=since, **more
    )
