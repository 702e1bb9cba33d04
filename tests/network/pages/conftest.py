"""A workspace, its people, and browsers of those who work there."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from hedgerow.accounts.models import Membership, User
from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations
from hedgerow.network.models import Party
from tests.factories.workspaces import a_workspace, an_actor

AddParty = Callable[..., Party]
HTMX = {"HX-Request": "true"}


@pytest.fixture
def rye(db: None) -> Workspace:
    return a_workspace("rye")


@pytest.fixture
def oak(db: None) -> Workspace:
    return a_workspace("oak")


def browser_of(workspace: Workspace, role: AccessRole = AccessRole.OWNER) -> Client:
    """A browser in which somebody with this role in the workspace is signed in."""
    user = User.objects.create_user(f"{role}@{workspace.slug}.example", "a long password", name="Maren Holt")
    Membership.objects.create(user=user, workspace=workspace, access_role=role, since=clock.now())
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def browsing(rye: Workspace) -> Client:
    return browser_of(rye)


@pytest.fixture
def analyst(rye: Workspace) -> Client:
    return browser_of(rye, AccessRole.ANALYST)


def a_party(workspace: Workspace, name: str, *, email: str = "", roles: tuple[str, ...] = (), **details: Any) -> Party:
    contacts = [operations.NewContact("email", email)] if email else []
    with scope(workspace):
        return operations.add_party(actor=an_actor(workspace), name=name, contacts=contacts, roles=roles, **details)


@pytest.fixture
def grace(rye: Workspace) -> Party:
    return a_party(rye, "Grace Okafor", email="grace@post.example", roles=("client", "advocate"))


@pytest.fixture
def stranger(oak: Workspace) -> Party:
    return a_party(oak, "Stranger Danger", roles=("client",))
