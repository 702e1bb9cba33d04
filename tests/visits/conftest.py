"""A website of a workspace, and what its script tells."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import msgspec
import pytest
from django.test import Client

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.randomness import token
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Party
from hedgerow.visits import door, operations, queries, spool
from hedgerow.visits.addresses import BEACON
from hedgerow.visits.models import Site
from hedgerow.visits.operations import SiteDraft
from tests.factories.workspaces import a_workspace, an_actor, the_system
from tests.fixtures.clock import FrozenClock
from tests.network.pages.conftest import a_party

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0"
ORIGIN = "https://www.shop.example"


@pytest.fixture(autouse=True)
def nothing_known(tmp_path: Any, settings: Any) -> Iterator[None]:
    """A home of its own, and a collector that remembers nothing of the test before."""
    settings.HEDGEROW_HOME = tmp_path
    door.forget()
    yield
    spool.spool.release()


@pytest.fixture
def rye(db: None, frozen_clock: FrozenClock) -> Workspace:
    return a_workspace("rye")


@pytest.fixture
def owner(rye: Workspace) -> Actor:
    return an_actor(rye)


@pytest.fixture
def site(rye: Workspace, owner: Actor) -> Site:
    return a_site(rye, owner)


@pytest.fixture
def grace(rye: Workspace) -> Party:
    return a_party(rye, "Grace Okafor")


def a_site(workspace: Workspace, actor: Actor, *domains: str, **more: Any) -> Site:
    with scope(workspace):
        return operations.add_site(actor=actor, draft=SiteDraft(domains=domains or ("shop.example",), **more))


def told(site: Site, path: str = "/", **said: Any) -> dict[str, Any]:
    """A beacon as the script makes it."""
    return {"k": queries.key_of(site), "i": token(9), "u": f"{ORIGIN}{path}", "t": "Shop", "w": 1200} | said


def send(body: Any, *, origin: str = ORIGIN, browser: str = FIREFOX, address: str = "192.0.2.9", **headers: str) -> int:
    raw = body if isinstance(body, bytes) else msgspec.json.encode(body)
    headers |= {"HTTP_USER_AGENT": browser, "REMOTE_ADDR": address} | ({"HTTP_ORIGIN": origin} if origin else {})
    return Client().post(BEACON, raw, content_type="text/plain", **headers).status_code  # type: ignore[arg-type]


def view(site: Site, path: str = "/", **said: Any) -> None:
    headers = {name: said.pop(name) for name in ("browser", "address", "origin") if name in said}
    assert send(told(site, path, **said), **headers) == 202


def taken_in(workspace: Workspace) -> None:
    """What the thread and the jobs do of themselves."""
    spool.spool.release()
    operations.drain_spool()
    with scope(workspace):
        operations.add_up(actor=the_system(workspace))


def link_token(workspace: Workspace, site: Site, party: Party, days: int = 30) -> str:
    """As it stands in a personal link, whether they agreed or not."""
    from datetime import timedelta

    from hedgerow.kernel import clock
    from hedgerow.visits import personal

    workspace_id: UUID = workspace.pk
    return personal.token_for(workspace_id, site.pk, party.pk, clock.now() + timedelta(days=days))
