"""Health and maturity in a real browser: axe finds nothing, and nothing runs over the edge."""

import pytest
from django.conf import settings
from django.core.cache import cache
from playwright.sync_api import Page, expect

from hedgerow.kernel.models import Workspace
from tests.e2e.axe import accessibility_findings
from tests.factories.workspaces import a_workspace
from tests.fixtures.browser import DESKTOP, PHONE, fits
from tests.insight.health.conftest import a_shop, work_out
from tests.insight.records import a_browser
from tests.insight.test_in_a_browser import enter

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PAGES = ("health/", "health/survival/", "maturity/", "maturity/criteria/", "maturity/criteria/new/")


@pytest.fixture
def told(db: None) -> Workspace:
    cache.clear()
    rye = a_shop(a_workspace("rye"))
    work_out(rye)
    return rye


@pytest.mark.sqlite  # how a page looks does not depend on the engine
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_on_the_pages_of_health_and_maturity(
    page: Page, told: Workspace, live_server: object, theme: str
) -> None:
    enter(page, a_browser(told), live_server.url)  # type: ignore[attr-defined]
    page.emulate_media(color_scheme=theme, reduced_motion="reduce")  # type: ignore[arg-type]
    for size in (DESKTOP, PHONE):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        for path in PAGES:
            page.goto(f"/w/rye/figures/{path}")
            page.locator("summary").evaluate_all("all => all.forEach(one => one.parentElement.open = true)")
            assert accessibility_findings(page) == [], (path, size)


@pytest.mark.sqlite  # how a page looks does not depend on the engine
def test_nothing_runs_over_the_edge_of_a_small_phone_in_arabic(
    page: Page, told: Workspace, live_server: object
) -> None:
    base = live_server.url  # type: ignore[attr-defined]
    enter(page, a_browser(told), base)
    page.context.add_cookies([{"name": settings.LANGUAGE_COOKIE_NAME, "value": "ar", "url": base}])
    page.set_viewport_size({"width": 320, "height": 700})
    for path in PAGES:
        page.goto(f"/w/rye/figures/{path}")
        assert fits(page), path


def test_from_a_part_to_those_behind_it_and_to_one_of_them(page: Page, told: Workspace, live_server: object) -> None:
    enter(page, a_browser(told), live_server.url)  # type: ignore[attr-defined]
    page.goto("/w/rye/figures/health/")
    page.get_by_role("link", name="See who : Who stays").click()
    expect(page.get_by_role("heading", name="Who stays", level=1)).to_be_visible()
    page.get_by_role("link", name="Gone 04", exact=True).click()
    expect(page.get_by_role("heading", name="Gone 04", level=1)).to_be_visible()
