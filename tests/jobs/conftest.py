from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest

from hedgerow.kernel import clock
from hedgerow.kernel.jobs.claims import claim
from hedgerow.kernel.jobs.models import Job
from hedgerow.kernel.models import Workspace
from tests.jobs import work

LEASE = timedelta(seconds=30)


@pytest.fixture
def calls() -> Iterator[list[Any]]:
    """What the tasks of tests.jobs.work did in this test."""
    with work.fresh_record() as record:
        yield record


@pytest.fixture
def workspace(db: None) -> Workspace:
    return Workspace.objects.create(
        slug="rye", name="Rye & Rosemary", language="es", time_zone="Europe/Madrid", created_at=clock.now()
    )


@pytest.fixture
def take(db: None) -> Callable[[], Job | None]:
    """Claim the next due job, as a worker would."""
    return lambda: claim(owner="test", queues=["default", "long"], lease=LEASE)
