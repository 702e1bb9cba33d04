"""A workspace, and another program that writes down what it is told."""

from collections.abc import Iterator
from typing import Any

import pytest

from hedgerow.automation import operations
from hedgerow.automation.operations import EndpointDraft, NewEndpoint
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from tests.automation.telling import url_of
from tests.factories.workspaces import a_workspace, an_actor
from tests.http.neighbour import Neighbour


@pytest.fixture
def rye(db: None) -> Iterator[Workspace]:
    workspace = a_workspace("rye")
    with scope(workspace):
        yield workspace


@pytest.fixture
def owner(rye: Workspace) -> Actor:
    return an_actor(rye)


@pytest.fixture
def receiver(settings: Any) -> Iterator[Neighbour]:
    with Neighbour() as server:
        settings.HEDGEROW_HTTP_TRUSTED = [f"localhost:{server.port}"]
        yield server


@pytest.fixture
def made(owner: Actor, receiver: Neighbour) -> NewEndpoint:
    """An endpoint that is told everything."""
    return operations.create_endpoint(actor=owner, draft=EndpointDraft(url=url_of(receiver)))
