"""A workspace, its owner, and those with whom something was made."""

from collections.abc import Mapping
from typing import Any

import pytest

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.money import Money
from hedgerow.network.models import Party
from hedgerow.sharing.models import Rule
from hedgerow.sharing.operations import SplitDraft
from tests.factories.workspaces import a_workspace, an_actor
from tests.fixtures.clock import FrozenClock
from tests.network.pages.conftest import a_party


@pytest.fixture
def rye(frozen_clock: FrozenClock) -> Workspace:
    return a_workspace("rye")


@pytest.fixture
def owner(rye: Workspace) -> Actor:
    return an_actor(rye)


@pytest.fixture
def ann(rye: Workspace) -> Party:
    return a_party(rye, "Ann Alder")


@pytest.fixture
def bo(rye: Workspace) -> Party:
    return a_party(rye, "Bo Birch")


def stall(*who: Party | None, total: int = 10_000, told: Mapping[int, int] | None = None, **said: Any) -> SplitDraft:
    """A Christmas market of £100, with what groups would have made in pence."""
    worth = {mask: Money(minor, "GBP") for mask, minor in (told or {}).items()}
    details = {"title": "Christmas market", "rule": Rule.FAIR, **said}
    return SplitDraft(total=Money(total, "GBP"), contributors=who, told=worth, **details)
