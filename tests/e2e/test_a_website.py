"""A website of the business on another origin: its script counts, ties a visit with leave alone, and keeps away."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Party
from hedgerow.visits import door, operations, queries, spool
from hedgerow.visits.models import Site, Visit
from tests.factories.workspaces import a_workspace, an_actor
from tests.fixtures.browser import PHONE
from tests.network.pages.conftest import a_party, browser_of
from tests.visits.conftest import FIREFOX, a_site, link_token, taken_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
NO_MACHINE = "Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => false })"
TOLD = "**/site/visit"
JOIN = """<form id="join"><label>E-mail <input name="email"></label><button>Join</button></form><script>
document.getElementById('join').onsubmit = event => { event.preventDefault(); hedgerow.person('%s'); };</script>"""


class Website:
    """Three static pages on a port of their own; each has the script in its head."""

    def __init__(self, script: str) -> None:
        self.form = ""
        pages = self

        class Pages(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                path = self.path.partition("?")[0]
                body = pages.form if path == "/join" else '<a href="/bread">Bread</a>'
                tag = script if path in {"/", "/bread", "/join"} else ""
                self.send_response(200)
                self.send_header("Content-Type", "text/html")
                self.end_headers()
                self.wfile.write(f"<!doctype html><title>Rye {path}</title>{tag}<h1>{path}</h1>{body}".encode())

            def log_message(self, *_said: Any) -> None:
                """Not to the terminal."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
        self.url = f"http://rye.localhost:{self._server.server_port}"
        Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def rye(tmp_path: Any, settings: Any) -> Iterator[Workspace]:
    settings.HEDGEROW_HOME = tmp_path
    door.forget()
    yield a_workspace("rye")
    spool.spool.release()


@pytest.fixture
def site(rye: Workspace) -> Site:
    return a_site(rye, an_actor(rye), "rye.localhost")


@pytest.fixture
def grace(rye: Workspace) -> Party:
    return a_party(rye, "Grace Okafor")


@pytest.fixture
def website(site: Site, live_server: Any) -> Iterator[Website]:
    tag = f'<script async src="{live_server.url}/site/visits.js" data-site="{queries.key_of(site)}"></script>'
    made = Website(tag)
    yield made
    made.close()


@pytest.fixture
def visitor(browser: Browser) -> Iterator[BrowserContext]:
    """Somebody with a phone; no machine, as far as a website can tell."""
    context = browser.new_context(user_agent=FIREFOX, viewport=PHONE)  # type: ignore[arg-type]
    context.add_init_script(NO_MACHINE)
    context.set_default_timeout(10_000)
    yield context
    context.close()


def look_at(page: Page, url: str) -> None:
    with page.expect_response(TOLD) as told:
        page.goto(url)
    assert told.value.status == 202


def visits_of(rye: Workspace) -> list[tuple[int, str | None]]:
    """How many views each visit has, and whose it is."""
    taken_in(rye)
    with scope(rye):
        return list(Visit.objects.order_by("began_at", "pk").values_list("views", "party__name"))


def test_an_owner_puts_the_line_into_her_pages_and_sees_the_first_visit(
    page: Page, live_server: Any, settings: Any, rye: Workspace, visitor: BrowserContext
) -> None:
    settings.HEDGEROW_URL = live_server.url
    session = browser_of(rye).cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
    page.goto("/w/rye/visits/")
    page.get_by_role("link", name="Set up your website").click()
    page.locator("#id_domains").fill("https://rye.localhost/")
    page.get_by_role("button", name="Set it up").click()
    expect(page.locator("#seen")).to_contain_text("We have not seen")

    website = Website(page.get_by_label("The line for your pages").input_value())
    look_at(visitor.new_page(), website.url)
    website.close()
    taken_in(rye)

    expect(page.locator("#seen")).to_contain_text("We have seen")
    page.get_by_role("link", name="See the visits").click()
    expect(page.get_by_role("heading", name="Website visits")).to_be_visible()
    assert visits_of(rye) == [(1, None)]


def test_views_are_counted_and_a_visit_is_hers_by_link_or_form_once_she_agreed(
    rye: Workspace, site: Site, grace: Party, website: Website, visitor: BrowserContext
) -> None:
    token = link_token(rye, site, grace)
    website.form = JOIN % token
    page = visitor.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    with page.expect_response("**/site/visits.js") as script:
        look_at(page, f"{website.url}/?hr={token}")
    assert 0 < len(script.value.body()) <= 2048
    assert page.url == f"{website.url}/"
    with page.expect_response(TOLD):
        page.get_by_role("link", name="Bread").click()
    assert visits_of(rye) == [(2, None)]
    with scope(rye):
        operations.give_consent(actor=an_actor(rye), party=grace, how="Ticked on the form")
    look_at(page, f"{website.url}/join")
    assert visits_of(rye) == [(3, None)]
    with page.expect_response(TOLD):
        page.get_by_role("button", name="Join").click()
    assert visits_of(rye) == [(3, "Grace Okafor")]
    with scope(rye):
        operations.withdraw_consent(actor=an_actor(rye), party=grace)
    assert visits_of(rye) == [(3, None)]
    assert (visitor.cookies(), page.evaluate("localStorage.length + sessionStorage.length")) == ([], 0)
    assert complaints == []


@pytest.mark.parametrize("wish", ["doNotTrack', { get: () => '1' }", "globalPrivacyControl', { get: () => true }"])
def test_a_browser_that_asks_not_to_be_followed_tells_nothing(
    rye: Workspace, website: Website, visitor: BrowserContext, wish: str
) -> None:
    visitor.add_init_script(f"Object.defineProperty(Navigator.prototype, '{wish})")
    page, asked = visitor.new_page(), list[str]()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{website.url}/")
    page.goto(f"{website.url}/bread", wait_until="networkidle")
    assert any(url.endswith("/site/visits.js") for url in asked)
    assert not any(url.endswith("/site/visit") for url in asked)
    assert visits_of(rye) == []
