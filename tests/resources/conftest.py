"""A workspace, its owner, and a few who give and need."""

from typing import Any

import pytest

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.network.models import Party
from hedgerow.resources import operations
from hedgerow.resources.models import Resource
from hedgerow.resources.operations import ResourceDraft
from tests.factories.workspaces import a_workspace, an_actor
from tests.fixtures.clock import FrozenClock


@pytest.fixture
def rye(frozen_clock: FrozenClock) -> Workspace:
    return a_workspace("rye")


@pytest.fixture
def oak(db: None) -> Workspace:
    return a_workspace("oak")


@pytest.fixture
def owner(rye: Workspace) -> Actor:
    return an_actor(rye)


def note(actor: Actor, party: Party | None, side: str, title: str, *, kind: str = "equipment", **said: Any) -> Resource:
    """Inside the workspace's scope."""
    draft = ResourceDraft(side=side, kind=kind, title=title, **said)
    return operations.add_resource(actor=actor, party=party, draft=draft)
