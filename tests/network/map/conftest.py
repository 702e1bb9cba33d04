"""A small ecosystem: who buys, who supplies, who brought whom, and a neighbour whom nobody may see."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import Client
from playwright.sync_api import Browser, Page, Playwright

from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import events, operations
from hedgerow.network.models import Party
from hedgerow.sales import operations as sales
from hedgerow.timeline import operations as timeline
from tests.factories.workspaces import a_workspace, an_actor
from tests.fixtures.browser import chromium_path
from tests.network.pages.conftest import a_party, browser_of

MAP, DATA = "/w/rye/map/", "/w/rye/map/parties.json"
DRAWN = "() => performance.getEntriesByName('map:all').length > 0"
_FLAGS = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync"]
_GRAPHICS = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    cache.clear()


@pytest.fixture
def rye(db: None) -> Workspace:
    return a_workspace("rye", name="Rye & Rosemary")


@pytest.fixture
def browsing(rye: Workspace) -> Client:
    return browser_of(rye)


@pytest.fixture
def analyst(rye: Workspace) -> Client:
    return browser_of(rye, AccessRole.ANALYST)


@pytest.fixture
def people(rye: Workspace) -> dict[str, Party]:
    """Grace buys often and brought Ben; the mill supplies; Omar is only known."""
    stranger = a_workspace("oak")
    a_party(stranger, "Stranger Danger", roles=("client",))
    found = {
        "Grace": a_party(rye, "Grace Okafor", roles=("client", "advocate")),
        "Ben": a_party(rye, "Ben Storr", roles=("client",)),
        "Mill": a_party(rye, "Harrow Mill", roles=("vendor",)),
        "Omar": a_party(rye, "Omar Said"),
    }
    with scope(rye):
        actor = an_actor(rye)
        operations.make_tie(actor=actor, from_party=found["Grace"], to_party=found["Ben"], kind="refers_to")
        for verb, party in ((events.GOT, "Mill"), (events.GAVE, "Mill"), (events.CALLED, "Mill")):
            timeline.log_activity(actor=actor, fact=events.logged(found[party].id, verb, "Flour"))
    bought(rye, found["Grace"].id, [1, 2, 3, 4], 5_00)
    bought(rye, found["Ben"].id, [100, 110, 120, 130], 1_00)
    return found


def bought(workspace: Workspace, party_id: UUID, days_ago: Sequence[int], amount: int) -> None:
    rows = [
        sales.NewPurchase(party_id, clock.now() - timedelta(days=days), amount, "GBP", "till", f"{party_id}{days}")
        for days in days_ago
    ]
    with scope(workspace):
        sales.record_purchases(actor=an_actor(workspace), purchases=rows)


def data(client: Client, **headers: str) -> dict[str, Any]:
    response = client.get(DATA, headers=headers)
    assert response.status_code == 200
    found: dict[str, Any] = response.json()
    return found


@pytest.fixture
def town(people: dict[str, Party], rye: Workspace) -> dict[str, Party]:
    """Two circles of friends, joined by Ivo alone; and Zed, who knew Ann until a while ago. Omar knows nobody."""
    names = ("Ann", "Bob", "Cat", "Dan", "Eve", "Fay", "Ivo", "Zed")
    found = people | {name: a_party(rye, name, roles=("client",)) for name in names}
    pairs = ["Ann Bob", "Bob Cat", "Cat Ann", "Dan Eve", "Eve Fay", "Fay Dan", "Ann Ivo", "Ivo Dan"]
    with scope(rye):
        actor = an_actor(rye)
        for one, other in map(str.split, pairs):
            operations.make_tie(actor=actor, from_party=found[one], to_party=found[other], kind="knows")
        begun, over = clock.now().date() - timedelta(days=30), clock.now().date() - timedelta(days=10)
        past = operations.make_tie(
            actor=actor, from_party=found["Ann"], to_party=found["Zed"], kind="knows", since=begun
        )
        operations.end_tie(actor=actor, tie=past, until=over)
    return found


@pytest.fixture(scope="session")
def browser(driver: Playwright) -> Iterator[Browser]:
    """Unlike the browser of other tests it draws WebGL, in software."""
    chromium = driver.chromium.launch(executable_path=chromium_path(), args=[*_FLAGS, *_GRAPHICS])
    yield chromium
    chromium.close()


def map_in(page: Page, live_server: Any, client: Client, path: str = MAP) -> Page:
    """The map of whoever is signed in in the client, drawn."""
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
    page.goto(path)
    page.wait_for_function(DRAWN)
    return page


@pytest.fixture
def drawn(page: Page, live_server: Any, browsing: Client, people: dict[str, Party]) -> Page:
    return map_in(page, live_server, browsing)


@pytest.fixture
def drawn_town(page: Page, live_server: Any, browsing: Client, town: dict[str, Party]) -> Page:
    return map_in(page, live_server, browsing)
