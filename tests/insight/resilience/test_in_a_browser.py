"""What if they left in a real browser: axe finds nothing, nothing runs over the edge, a tick changes the answer."""

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import Client
from playwright.sync_api import Page, expect

from hedgerow.insight import operations
from hedgerow.insight.operations import DependenceDraft, Question
from tests.e2e.axe import accessibility_findings
from tests.factories.workspaces import a_workspace
from tests.fixtures.browser import DESKTOP, PHONE, fits
from tests.insight.records import a_browser
from tests.insight.resilience.conftest import WHAT_IF, Bakery, a_bakery

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
NARROW = {"width": 320, "height": 700}


def enter(page: Page, client: Client, base: str) -> None:
    value = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": value, "url": base}])


@pytest.fixture
def mill(db: None) -> Bakery:
    cache.clear()
    bakery = a_bakery(a_workspace("rye"))
    with bakery.inside() as actor:
        draft = DependenceDraft(lines=("Bread",), stock_days=6)
        operations.say_dependence(actor=actor, supply=bakery.need, draft=draft)
        operations.keep_scenario(actor=actor, name="Mill", question=Question((f"party:{bakery.mill}",)))
    return bakery


@pytest.mark.sqlite  # how a page looks does not depend on the engine
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_on_its_pages(page: Page, mill: Bakery, live_server: object, theme: str) -> None:
    base = live_server.url  # type: ignore[attr-defined]
    enter(page, a_browser(mill.workspace), base)
    page.emulate_media(color_scheme=theme, reduced_motion="reduce")  # type: ignore[arg-type]
    for size in (DESKTOP, PHONE):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        for path in ("", "resting/", f"hanging/?supply={mill.need}", "kept/"):
            page.goto(f"{base}{WHAT_IF}{path}")
            page.locator("summary").evaluate_all("all => all.forEach(one => one.parentElement.open = true)")
            assert accessibility_findings(page) == [], (path, size)


@pytest.mark.sqlite  # how a page looks does not depend on the engine
@pytest.mark.parametrize("language", ["en", "ar"])
def test_nothing_runs_over_the_edge_of_a_small_phone(
    page: Page, mill: Bakery, live_server: object, language: str
) -> None:
    base = live_server.url  # type: ignore[attr-defined]
    enter(page, a_browser(mill.workspace), base)
    page.context.add_cookies([{"name": settings.LANGUAGE_COOKIE_NAME, "value": language, "url": base}])
    page.set_viewport_size(NARROW)  # type: ignore[arg-type]
    for path in ("", "resting/", "hanging/", "kept/"):
        page.goto(f"{base}{WHAT_IF}{path}")
        assert fits(page), path


def test_a_tick_changes_the_answer_and_the_address_by_keyboard(page: Page, mill: Bakery, live_server: object) -> None:
    base = live_server.url  # type: ignore[attr-defined]
    enter(page, a_browser(mill.workspace), base)
    page.goto(f"{base}{WHAT_IF}")
    expect(page.get_by_role("heading", name="You could go on for 6 days.")).to_be_visible()
    page.get_by_role("checkbox", name="Find another who gives this: Rye flour").focus()
    page.keyboard.press("Space")
    expect(page.get_by_role("heading", name="Nothing would stop for certain.")).to_be_visible()
    assert "step=newcomer" in page.url
    page.reload()
    expect(page.get_by_role("heading", name="Nothing would stop for certain.")).to_be_visible()
