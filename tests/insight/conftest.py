from datetime import timedelta
from uuid import UUID

import pytest
from django.core.cache import cache
from django.test import Client

from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from tests.factories.workspaces import a_workspace
from tests.fixtures.clock import FrozenClock
from tests.insight.records import a_browser, add_people, record_sales, weekly


@pytest.fixture(autouse=True)
def _fresh_cache() -> None:
    cache.clear()


@pytest.fixture
def rye(db: None, frozen_clock: FrozenClock) -> Workspace:
    return a_workspace("rye")


@pytest.fixture
def oak(db: None, frozen_clock: FrozenClock) -> Workspace:
    return a_workspace("oak")


@pytest.fixture
def browsing(rye: Workspace) -> Client:
    return a_browser(rye)


@pytest.fixture
def analyst(rye: Workspace) -> Client:
    return a_browser(rye, AccessRole.ANALYST)


@pytest.fixture
def sold(rye: Workspace) -> tuple[Workspace, UUID]:
    """Ann came weekly and stopped five weeks ago; Bob comes weekly still."""
    ann, bob = add_people(rye, ["Ann Quiet", "Bob Here"])
    record_sales(rye, weekly(ann, until=clock.now() - timedelta(days=35), visits=10))
    record_sales(rye, weekly(bob, until=clock.now(), visits=20, amount=700))
    return rye, ann
