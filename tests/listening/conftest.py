"""A workspace, somebody known, and another site that answers."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.models import Party
from tests.factories.workspaces import a_workspace, an_actor
from tests.http.neighbour import Neighbour
from tests.network.pages.conftest import browser_of


@pytest.fixture
def rye(db: None) -> Workspace:
    return a_workspace("rye")


@pytest.fixture
def owner(rye: Workspace) -> Actor:
    return an_actor(rye)


@pytest.fixture
def browsing(rye: Workspace) -> Client:
    return browser_of(rye)


@pytest.fixture
def grace(rye: Workspace, owner: Actor) -> Party:
    points = [
        network.NewContact("email", "grace@post.example"),
        network.NewContact("social", "https://social.example/@grace"),
    ]
    with scope(rye):
        return network.add_party(actor=owner, name="Grace Okafor", contacts=points)


@pytest.fixture
def neighbour(settings: Any) -> Iterator[Neighbour]:
    """Another program on this machine, which the operator trusts."""
    with Neighbour() as server:
        settings.HEDGEROW_HTTP_TRUSTED = [f"127.0.0.1:{server.port}"]
        yield server


def address(neighbour: Neighbour, path: str = "/it") -> str:
    return neighbour.url(path, name="127.0.0.1")
