"""A workspace with an owner, and browsers of those who look at *Today*."""

import pytest
from django.core.cache import cache
from django.test import Client

from hedgerow.insight.queries import keeping
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from tests.factories.workspaces import a_workspace, an_actor
from tests.fixtures.clock import FrozenClock
from tests.insight.records import a_browser


@pytest.fixture(autouse=True)
def _fresh_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is dear, however slow the machine: what was recorded is told at once."""
    monkeypatch.setattr(keeping, "QUICK", float("inf"))
    cache.clear()


@pytest.fixture
def rye(db: None, frozen_clock: FrozenClock) -> Workspace:
    return a_workspace("rye")


@pytest.fixture
def owner(rye: Workspace) -> Actor:
    return an_actor(rye)


@pytest.fixture
def browsing(rye: Workspace) -> Client:
    return a_browser(rye)


@pytest.fixture
def analyst(rye: Workspace) -> Client:
    return a_browser(rye, AccessRole.ANALYST)
