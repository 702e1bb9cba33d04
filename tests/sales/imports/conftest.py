import pytest

from hedgerow.kernel.models import Workspace
from tests.factories.workspaces import a_workspace


@pytest.fixture
def rye(db: None) -> Workspace:
    return a_workspace()
