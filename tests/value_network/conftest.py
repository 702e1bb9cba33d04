"""A workspace, its owner, and a value network in it."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.value_network import operations, queries
from hedgerow.value_network.drawn import Drawing
from hedgerow.value_network.models import ValueNetwork
from hedgerow.value_network.operations import DeliverableDraft, RoleDraft
from tests.factories.workspaces import a_workspace, an_actor
from tests.fixtures.clock import FrozenClock


@pytest.fixture
def rye(frozen_clock: FrozenClock) -> Iterator[Workspace]:
    """In scope."""
    workspace = a_workspace("rye")
    with scope(workspace):
        yield workspace


@pytest.fixture
def owner(rye: Workspace) -> Actor:
    return an_actor(rye)


@pytest.fixture
def bakery(owner: Actor) -> ValueNetwork:
    return operations.begin_network(actor=owner, example="bakery")


@pytest.fixture
def alone(owner: Actor) -> ValueNetwork:
    """With the business in it, and nobody else."""
    return operations.begin_network(actor=owner, name="Ours")


def drawn(actor: Actor, network: ValueNetwork) -> Drawing:
    """As it stands now."""
    return queries.current_drawing(actor, queries.visible_network(actor, network.pk))


def key_of(actor: Actor, network: ValueNetwork, name: str) -> UUID:
    """Of the role or deliverable of that name."""
    drawing = drawn(actor, network)
    return next(one.key for one in (*drawing.roles, *drawing.deliverables) if one.name == name)


def a_role(actor: Actor, network: ValueNetwork, name: str, stands_for: str = "") -> UUID:
    operations.draw_role(actor=actor, network=network, draft=RoleDraft(name, stands_for))
    return key_of(actor, network, name)


def a_gift(actor: Actor, network: ValueNetwork, name: str, giver: UUID, receiver: UUID, **said: Any) -> UUID:
    draft = DeliverableDraft(name, giver, receiver, **said)
    operations.draw_deliverable(actor=actor, network=network, draft=draft)
    return key_of(actor, network, name)
