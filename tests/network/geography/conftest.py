"""Rye & Rosemary in Goring, and people around it."""

from http import HTTPStatus
from typing import Any
from uuid import UUID

import pytest
from django.core.cache import cache
from django.test import Client

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations
from hedgerow.network.models import Party
from tests.factories.reading import read_on
from tests.factories.workspaces import a_workspace, an_actor
from tests.network.pages.conftest import a_party, browser_of

HOME = (51.5232, -1.1334)
PLACE = "/w/rye/settings/place/"
TILES = "https://tiles.example.org/{z}/{x}/{y}.png"


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    cache.clear()


@pytest.fixture
def rye(db: None) -> Workspace:
    """It knows its country, as every workspace does, and where it is."""
    rye = a_workspace("rye", name="Rye & Rosemary", country="GB")
    settle(rye)
    return rye


@pytest.fixture
def browsing(rye: Workspace) -> Client:
    return browser_of(rye)


@pytest.fixture
def analyst(rye: Workspace) -> Client:
    return browser_of(rye, AccessRole.ANALYST)


@pytest.fixture
def people(rye: Workspace) -> dict[str, Party]:
    """Ada next door by coordinates, Ben by his postcode in Reading, Cleo by her town abroad; Dev has no address."""
    return {
        "Ada": at(rye, "Ada Wren", postal_code="RG8 9AB", latitude=51.5301, longitude=-1.1402),
        "Ben": at(rye, "Ben Storr", city="Reading", postal_code="RG1 1AA", country="United Kingdom"),
        "Cleo": at(rye, "Cleo Weiss", city="München", country="Germany"),
        "Dev": a_party(rye, "Dev Patel", roles=("client",)),
        "Eve": at(rye, "Eve Lund", country="Narnia"),
    }


def settle(workspace: Workspace, home: tuple[float, float] | None = HOME, **more: Any) -> None:
    with scope(workspace):
        operations.set_premises(actor=an_actor(workspace), address={"city": "Goring"}, at=home, **more)


def at(workspace: Workspace, name: str, **parts: Any) -> Party:
    """A client with one address, looked up as the worker does."""
    party = a_party(workspace, name, roles=("client",))
    with scope(workspace):
        operations.add_address(actor=an_actor(workspace), party=party, **parts)
        read_on()
    return party


def ids(people: dict[str, Party]) -> dict[UUID, str]:
    return {party.id: name for name, party in people.items()}


def text(client: Client, path: str, **headers: str) -> str:
    response = client.get(path, headers=headers)
    assert response.status_code == HTTPStatus.OK
    return response.content.decode()
