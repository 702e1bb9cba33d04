"""A workspace that shops send to."""

import pytest

from hedgerow.kernel.models import Workspace
from tests.factories.workspaces import a_workspace
from tests.fixtures.clock import FrozenClock


@pytest.fixture
def rye(frozen_clock: FrozenClock) -> Workspace:
    return a_workspace("rye")
