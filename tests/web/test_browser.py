"""The behaviours, in a real browser: keyboard first, and nothing that axe objects to."""

import re
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.test import Client
from playwright.sync_api import BrowserContext, Page, expect

from hedgerow.accounts.models import Membership, User
from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from tests.e2e.axe import accessibility_findings
from tests.fixtures.browser import PHONE, fits

pytestmark = [pytest.mark.browser, pytest.mark.urls("tests.web.urls"), pytest.mark.django_db(transaction=True)]


@pytest.fixture
def signed_in(browser_context: BrowserContext, live_server: Any) -> None:
    """The browser holds the session of a member of /w/rye/, and there are eight others to list."""
    workspace = Workspace.objects.create(slug="rye", name="Rye & Rosemary", created_at=clock.now())
    user = User.objects.create_user("maren@rye.example", "a long password", name="Maren Holt")
    Membership.objects.create(user=user, workspace=workspace, access_role="owner", since=clock.now())
    for number in range(8):
        Workspace.objects.create(slug=f"w{number}", name=f"Oak {number}", kind="shop", created_at=clock.now())
    client = Client()
    client.force_login(user)
    session = client.cookies[django_settings.SESSION_COOKIE_NAME].value
    browser_context.add_cookies(
        [{"name": django_settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}]
    )


@pytest.fixture
def visit(page: Page, signed_in: None) -> Any:
    def go(path: str) -> Page:
        page.goto(path)
        return page

    return go


def test_the_palette_opens_by_keyboard_walks_by_arrows_and_goes_by_enter(visit: Any) -> None:
    page = visit("/w/rye/inside/")
    page.keyboard.press("/")
    box = page.get_by_role("combobox", name="Find or do anything")
    expect(box).to_be_focused()
    box.fill("settings")
    option = page.get_by_role("option", name="Settings")
    expect(option).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute("aria-activedescendant", str(option.get_attribute("id")))
    assert accessibility_findings(page) == []
    page.keyboard.press("Enter")
    page.wait_for_url("**/w/rye/settings/")


def test_a_slash_that_is_typed_stays_a_slash(visit: Any) -> None:
    page = visit("/w/rye/find/")
    page.locator("#find-q").fill("")
    page.locator("#find-q").press("/")
    expect(page.locator("#palette")).to_be_hidden()
    expect(page.locator("#find-q")).to_have_value("/")


def test_ticking_rows_brings_up_what_can_be_done_and_says_how_many(visit: Any) -> None:
    page = visit("/w/rye/people/")
    expect(page.locator(".bulk")).to_be_hidden()
    ticks = page.locator(".pick")
    ticks.nth(0).check()
    ticks.nth(2).click(modifiers=["Shift"])
    expect(page.locator(".bulk output")).to_have_text("3 ticked")
    expect(page.get_by_text("All 8 that fit")).to_be_visible()
    assert accessibility_findings(page) == []
    page.locator(".pick-all").uncheck()
    expect(page.locator(".bulk")).to_be_hidden()


def test_typing_narrows_the_list_and_paging_keeps_what_was_typed(visit: Any) -> None:
    page = visit("/w/rye/people/")
    page.locator("#list-q").press_sequentially("oak")
    page.wait_for_url("**/people/?*q=oak*")
    expect(page.locator("#list-q")).to_be_focused()
    page.get_by_role("link", name="Next").click()
    page.wait_for_url(re.compile("q=oak.*after="))
    expect(page.locator("tbody tr")).to_have_count(3)


def test_the_theme_changes_at_once_and_stays(visit: Any) -> None:
    page = visit("/w/rye/inside/")
    page.locator(".who-menu summary").click()
    page.get_by_role("button", name="Light or dark").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")


def test_a_language_is_chosen_and_the_page_turns_round(visit: Any) -> None:
    page = visit("/w/rye/inside/")
    page.locator(".who-menu summary").click()
    page.locator(".who-menu select").select_option("ar")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    assert accessibility_findings(page) == []


def test_a_toast_is_there_can_be_closed_and_carries_its_undo(visit: Any) -> None:
    page = visit("/w/rye/thankful/")
    toast = page.locator("[data-toast]", has_text="Thanks sent to Priya")
    expect(toast.get_by_role("button", name="Undo")).to_be_visible()
    toast.get_by_role("button", name="Close").click()
    expect(toast).to_have_count(0)


@pytest.mark.parametrize("path", ["/w/rye/inside/", "/w/rye/people/", "/w/rye/find/?q=set", "/nowhere/"])
@pytest.mark.parametrize("width", [390, 320])
def test_a_phone_shows_everything_without_scrolling_sideways(visit: Any, path: str, width: int) -> None:
    page = visit(path)
    page.set_viewport_size({**PHONE, "width": width})
    assert fits(page)
    assert accessibility_findings(page) == []


def test_more_on_a_phone_opens_the_rest_of_the_places(visit: Any) -> None:
    page = visit("/w/rye/inside/")
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page.get_by_role("button", name="More").click()
    expect(page.locator("#more").get_by_role("link", name="Settings")).to_be_visible()
    assert accessibility_findings(page) == []
