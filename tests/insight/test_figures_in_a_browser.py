"""The pages of figures in a real browser: axe finds nothing, nothing runs over the edge, and a button works it out."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import Client
from playwright.sync_api import Page

from hedgerow.insight import tasks
from hedgerow.kernel import clock
from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.drafts import NewTie
from tests.e2e.axe import accessibility_findings
from tests.factories.workspaces import a_workspace, the_system
from tests.fixtures.browser import DESKTOP, PHONE, fits
from tests.insight.records import a_browser, add_people, record_sales

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
NARROW = {"width": 320, "height": 700}
FIGURES = "/w/rye/figures/"
PATHS = ("", "network/", "network/members/", "customers/", "attribution/")


@pytest.fixture
def shop(db: None) -> Workspace:
    """130 customers with a rhythm each, some of them silent; Ann brought forty of them, and knows Bea."""
    cache.clear()
    rye = a_workspace("rye")
    people = add_people(rye, ["Ann", "Bea", *(f"Client {number:03}" for number in range(130))])
    now = clock.now()
    sold = [
        (party, now - timedelta(days=(at % 40) * 3 + visit * (7 + at % 9)), 500 + 10 * (at % 30))
        for at, party in enumerate(people[2:])
        for visit in range(2 + at % 6)
    ]
    record_sales(rye, [(people[0], now, 900), *sold])
    with scope(rye):
        ties = [NewTie(people[0], people[1], "knows")]
        ties += [NewTie(people[0], one, "refers_to", (now - timedelta(days=200)).date()) for one in people[2:42]]
        network.make_ties(actor=the_system(rye), ties=ties, source="test")
        for name, subject in (("network", "365"), ("customers", ""), ("attribution", "first-90")):
            tasks.start_analysis(actor=the_system(rye), name=name, subject=subject)
    run_pending()
    return rye


def enter(page: Page, client: Client, base: str, language: str = "en") -> None:
    """Give the page the session of a signed-in client."""
    value = client.cookies[settings.SESSION_COOKIE_NAME].value
    for name, its in ((settings.SESSION_COOKIE_NAME, value), (settings.LANGUAGE_COOKIE_NAME, language)):
        page.context.add_cookies([{"name": name, "value": its, "url": base}])


@pytest.mark.sqlite  # how a page looks does not depend on the engine
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_on_the_pages_of_figures(
    page: Page, shop: Workspace, live_server: object, theme: str
) -> None:
    enter(page, a_browser(shop), live_server.url)  # type: ignore[attr-defined]
    page.emulate_media(color_scheme=theme, reduced_motion="reduce")  # type: ignore[arg-type]
    for size in (DESKTOP, PHONE):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        for path in PATHS:
            page.goto(f"{FIGURES}{path}")
            page.locator("main summary").evaluate_all("all => all.forEach(one => one.parentElement.open = true)")
            assert accessibility_findings(page) == [], (path, size)
            assert fits(page), (path, size)


@pytest.mark.sqlite  # how a page looks does not depend on the engine
@pytest.mark.parametrize("language", ["en", "ar"])
def test_nothing_of_the_figures_runs_over_the_edge_of_a_small_phone(
    page: Page, shop: Workspace, live_server: object, language: str
) -> None:
    enter(page, a_browser(shop), live_server.url, language)  # type: ignore[attr-defined]
    page.set_viewport_size(NARROW)  # type: ignore[arg-type]
    for path in PATHS:
        page.goto(f"{FIGURES}{path}")
        page.locator("main summary").evaluate_all("all => all.forEach(one => one.parentElement.open = true)")
        assert fits(page), path
