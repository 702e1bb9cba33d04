"""A workspace that shops send to, and a Square that answers."""

from collections.abc import Iterator
from typing import Any

import pytest

from hedgerow.kernel.models import Workspace
from tests.factories.workspaces import a_workspace
from tests.fixtures.clock import FrozenClock
from tests.sales.shops.answering import Square, answering


@pytest.fixture
def rye(frozen_clock: FrozenClock) -> Workspace:
    return a_workspace("rye")


@pytest.fixture
def square(settings: Any) -> Iterator[Square]:
    yield from answering(settings)
