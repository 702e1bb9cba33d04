from collections.abc import Iterator
from pathlib import Path

import pytest

from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope


@pytest.fixture
def workspace(db: None) -> Workspace:
    return Workspace.objects.create(slug="rye", name="Rye & Rosemary", created_at=clock.now())


@pytest.fixture
def inside(workspace: Workspace, home: Path) -> Iterator[Workspace]:
    """The workspace, in scope, with a HEDGEROW_HOME of its own."""
    with scope(workspace):
        yield workspace
