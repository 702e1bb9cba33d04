"""The Pulse in a real browser: axe finds nothing, nothing runs over the edge, and it all works by keyboard."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import Client
from playwright.sync_api import Page, expect

from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.drafts import NewTie
from tests.e2e.axe import accessibility_findings
from tests.factories.workspaces import a_workspace, the_system
from tests.fixtures.browser import DESKTOP, PHONE, fits
from tests.insight.records import PULSE, a_browser, add_people, old_shop, record_sales, weekly

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
NARROW = {"width": 320, "height": 700}


def enter(page: Page, client: Client, base: str) -> None:
    """Give the page the session of a signed-in client."""
    value = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": value, "url": base}])


@pytest.fixture
def shop(db: None) -> Workspace:
    cache.clear()
    rye = a_workspace("rye")
    people = old_shop(rye, customers=60)
    with scope(rye):
        ties = [NewTie(people[0], people[1], "refers_to"), NewTie(people[0], people[3], "refers_to")]
        network.make_ties(actor=the_system(rye), ties=ties, source="test")
    return rye


@pytest.mark.sqlite  # how a page looks does not depend on the engine
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_on_the_pulse_and_a_list(
    page: Page, shop: Workspace, live_server: object, theme: str
) -> None:
    enter(page, a_browser(shop), live_server.url)  # type: ignore[attr-defined]
    page.emulate_media(color_scheme=theme, reduced_motion="reduce")  # type: ignore[arg-type]
    for size in (DESKTOP, PHONE):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        for path in (PULSE, f"{PULSE}came-28/"):
            page.goto(path)
            page.locator("summary").evaluate_all("all => all.forEach(one => one.parentElement.open = true)")
            assert accessibility_findings(page) == [], (path, size)


def test_what_to_expect_arrives_when_it_comes_into_view(page: Page, shop: Workspace, live_server: object) -> None:
    enter(page, a_browser(shop), live_server.url)  # type: ignore[attr-defined]
    page.goto(PULSE)
    page.get_by_role("heading", name="Do they stay?").scroll_into_view_if_needed()
    page.mouse.move(700, 400)
    page.mouse.wheel(0, 4000)
    expect(
        page.get_by_text("Too little data to foretell visits: 70 more customers who came back are needed.")
    ).to_be_visible()
    assert accessibility_findings(page) == []


@pytest.mark.sqlite  # how a page looks does not depend on the engine
@pytest.mark.parametrize("language", ["en", "ar"])
def test_nothing_runs_over_the_edge_of_a_small_phone(
    page: Page, shop: Workspace, live_server: object, language: str
) -> None:
    base = live_server.url  # type: ignore[attr-defined]
    enter(page, a_browser(shop), base)
    page.context.add_cookies([{"name": settings.LANGUAGE_COOKIE_NAME, "value": language, "url": base}])
    page.set_viewport_size(NARROW)  # type: ignore[arg-type]
    page.goto(PULSE)
    assert fits(page)


def test_the_first_thing_to_do_is_opened_by_keyboard(page: Page, live_server: object) -> None:
    cache.clear()
    rye = a_workspace("rye")
    [ann] = add_people(rye, ["Ann Quiet"])
    record_sales(rye, weekly(ann, until=clock.now() - timedelta(days=20), visits=9))
    enter(page, a_browser(rye), live_server.url)  # type: ignore[attr-defined]
    page.goto(PULSE)
    page.locator("main").focus()
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('main .btn.go')"):
            break
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Ann Quiet", level=1)).to_be_visible()
