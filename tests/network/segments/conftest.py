"""Segments ask about days and moments: time stands still for all of their tests."""

import pytest

from hedgerow.kernel.models import Workspace
from tests.factories.workspaces import a_workspace
from tests.fixtures.clock import FrozenClock


@pytest.fixture
def rye(db: None, frozen_clock: FrozenClock) -> Workspace:
    return a_workspace()
