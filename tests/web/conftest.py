"""Requests and members for the tests of the kit."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages.storage.fallback import FallbackStorage
from django.contrib.sessions.backends.signed_cookies import SessionStore
from django.test import Client, RequestFactory
from django_htmx.middleware import HtmxDetails

from hedgerow.accounts.models import Membership, User
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor, ActorKind
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.web.request import Request

RequestTo = Callable[..., Request]


@pytest.fixture
def workspace(db: None) -> Workspace:
    return Workspace.objects.create(
        slug="rye", name="Rye & Rosemary", currency="GBP", time_zone="Europe/London", created_at=clock.now()
    )


@pytest.fixture
def request_to(workspace: Workspace) -> Iterator[RequestTo]:
    """Requests of a member of the workspace who holds the given permissions, as views get them."""

    def make(
        path: str = "/",
        *,
        data: dict[str, Any] | None = None,
        method: str = "get",
        htmx: bool = False,
        may: tuple[str, ...] = (),
        cookies: dict[str, str] | None = None,
    ) -> Request:
        headers = {"HX-Request": "true"} if htmx else {}
        request: Any = getattr(RequestFactory(headers=headers), method)(path, data or {})
        request.COOKIES |= cookies or {}
        request.user = AnonymousUser()
        request.session = SessionStore()
        request._messages = FallbackStorage(request)
        request.htmx = HtmxDetails(request)
        request.workspace = workspace
        request.actor = Actor(workspace.id, ActorKind.USER, "Maren Holt", frozenset(may), id=uuid7())
        made: Request = request
        return made

    with scope(workspace):
        yield make


@pytest.fixture
def member(workspace: Workspace) -> User:
    user = User.objects.create_user("maren@rye.example", "a long password", name="Maren Holt")
    Membership.objects.create(user=user, workspace=workspace, access_role="owner", since=clock.now())
    return user


@pytest.fixture
def browsing(client: Client, member: User) -> Client:
    """A client signed in as a member of the workspace at /w/rye/."""
    client.force_login(member)
    return client
