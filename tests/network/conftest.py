"""A workspace and its owner, for most tests of the network."""

import pytest

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from tests.factories.workspaces import a_workspace, an_actor


@pytest.fixture
def rye(db: None) -> Workspace:
    return a_workspace()


@pytest.fixture
def owner(rye: Workspace) -> Actor:
    return an_actor(rye)
