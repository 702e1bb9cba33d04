"""A day with prompts in a real browser: later, no, undo, all by keyboard, and axe finds nothing."""

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import Client
from playwright.sync_api import Page, expect

from hedgerow.advisor.models import Prompt, State
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from tests.advisor.records import promised, quiet_customers
from tests.e2e.axe import accessibility_findings
from tests.factories.workspaces import a_workspace
from tests.fixtures.browser import DESKTOP, PHONE, fits
from tests.insight.records import PULSE, a_browser

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
ADVICE = "/w/rye/advice/"


def enter(page: Page, client: Client, base: str) -> None:
    """Give the page the session of a signed-in client."""
    value = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": value, "url": base}])


@pytest.fixture
def shop(db: None, page: Page, live_server: object) -> Workspace:
    cache.clear()
    rye = a_workspace("rye")
    quiet_customers(rye, 5)
    for number in range(3):
        promised(rye, f"Mill {number}", in_days=-number)
    enter(page, a_browser(rye), live_server.url)  # type: ignore[attr-defined]
    return rye


@pytest.mark.sqlite  # how a page looks does not depend on the engine
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_on_the_cards_their_menus_and_what_helps(page: Page, shop: Workspace, theme: str) -> None:
    page.emulate_media(color_scheme=theme, reduced_motion="reduce")  # type: ignore[arg-type]
    for size in (DESKTOP, PHONE):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        page.goto(PULSE)
        page.locator("#needs-today .folded > summary, #needs-today .why > summary").evaluate_all(
            "all => all.forEach(one => one.parentElement.open = true)"
        )
        page.locator("article.first [data-menu] > summary").last.click()
        assert accessibility_findings(page) == []
        assert fits(page)
        page.goto(ADVICE)
        assert accessibility_findings(page) == []
        assert fits(page)


def test_put_off_dismissed_and_undone_without_the_page_being_loaded_anew(page: Page, shop: Workspace) -> None:
    page.goto(PULSE)
    expect(page.locator("#pulse-says")).to_contain_text("6 things need you today.")
    first = page.locator("article.first")
    expect(first).to_contain_text("Keep your word to")
    title = first.locator("h3").inner_text()
    page.evaluate("document.body.dataset.same = 'yes'")
    first.get_by_text("Later", exact=True).click()
    first.get_by_role("button", name="In a week").click()
    expect(page.get_by_text("It comes back in 7 days.")).to_be_visible()
    expect(page.locator("article.first h3")).not_to_have_text(title)
    expect(page.locator("#pulse-says")).to_contain_text("5 things need you today.")
    expect(page.get_by_role("link", name="You put 1 off")).to_be_visible()
    second = page.locator("article.first")
    second.get_by_text("Not this", exact=True).click()
    second.get_by_label("Why, if you like").fill("They closed.")
    second.get_by_role("button", name="It is wrong").click()
    expect(page.locator("#pulse-says")).to_contain_text("4 things need you today.")
    assert page.evaluate("document.body.dataset.same") == "yes"
    toast = page.locator("#toasts [data-toast]", has_text="Nobody is asked for that again.")
    toast.get_by_role("button", name="Undo").click()
    expect(page.locator("#pulse-says")).to_contain_text("5 things need you today.")
    with scope(shop):
        assert not Prompt.objects.filter(state=State.DISMISSED).exists()


def test_all_of_it_works_by_keyboard(page: Page, shop: Workspace) -> None:
    page.goto(PULSE)
    first = page.locator("article.first")
    title = first.locator("h3").inner_text()
    later = first.locator("[data-menu] > summary").first
    later.focus()
    page.keyboard.press("Enter")
    expect(first.get_by_role("button", name="Tomorrow")).to_be_visible()
    page.keyboard.press("Escape")
    expect(first.get_by_role("button", name="Tomorrow")).to_be_hidden()
    expect(later).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")  # done
    expect(page.locator("article.first h3")).not_to_have_text(title)
    expect(page.get_by_text("Done.", exact=True)).to_be_visible()
    with scope(shop):
        assert Prompt.objects.filter(state=State.DONE).count() == 1


def test_a_page_that_was_opened_says_so_once(page: Page, shop: Workspace) -> None:
    with page.expect_response(lambda answer: answer.url.endswith("/advice/shown/")) as told:
        page.goto(PULSE)
    assert told.value.status == 204
    page.goto(PULSE)
    expect(page.locator("#needs-today [hx-post$='/advice/shown/']")).to_have_count(0)
    with scope(shop):
        assert sorted(Prompt.objects.values_list("days_shown", flat=True)) == [1] * 6


def test_what_was_put_aside_is_brought_back_from_its_list(page: Page, shop: Workspace) -> None:
    page.goto(PULSE)
    page.locator("article.first").get_by_text("Done", exact=True).click()
    expect(page.get_by_text("Done.", exact=True)).to_be_visible()
    page.goto(ADVICE)
    page.get_by_role("button", name="Bring back: Promise").click()
    expect(page.get_by_text("You put nothing off, and nothing was dismissed.")).to_be_visible()
