"""Asking for people in a real browser: conditions put together by hand, a kept list, and the box that finds all."""

from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import BrowserContext, Page, expect

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Segment
from tests.e2e.axe import accessibility_findings
from tests.e2e.lived_in import lived_in
from tests.fixtures.browser import DESKTOP, PHONE, fits

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def page(browser_context: BrowserContext, live_server: Any) -> Page:
    rye, owner, _other = lived_in()
    client = Client()
    client.force_login(owner)
    page = browser_context.new_page()
    session = client.cookies[settings.SESSION_COOKIE_NAME]
    browser_context.add_cookies([{"name": session.key, "value": session.value, "url": live_server.url}])
    page.goto(f"/w/{rye.slug}/people/")
    return page


def check(page: Page) -> None:
    for size in (PHONE, DESKTOP):
        page.set_viewport_size(size)  # type: ignore[arg-type]  # a plain dict of the two numbers
        assert accessibility_findings(page) == [], page.url
        assert fits(page), page.url


def drawn(page: Page) -> None:
    """What was drawn anew listens a moment after it is there."""
    expect(page.locator("[class*=htmx-]")).to_have_count(0)


def test_from_the_list_to_a_segment_and_back(page: Page) -> None:
    with page.expect_navigation(wait_until="load"):
        page.get_by_role("link", name="Conditions", exact=True).click()
    page.get_by_label("Ask about").select_option(label="Purchases")
    drawn(page)
    page.get_by_label("What Purchases is compared with").fill("3")
    page.get_by_label("In the last days").fill("400")
    page.get_by_label("In the last days").press("Tab")
    expect(page.locator(".finds")).to_contain_text("in the last 400 days")
    page.get_by_role("button", name="A condition", exact=True).click()
    drawn(page)
    page.get_by_label("Ask about").nth(1).select_option(label="Role")
    page.get_by_label("Customer", exact=True).check()
    expect(page.locator(".finds")).to_contain_text("Role: Customer")
    check(page)
    page.get_by_role("button", name="Show the list").click()
    expect(page.locator(".wheres")).to_contain_text("Purchases: at least 3, in the last 400 days")
    check(page)
    page.get_by_text("Keep this list").click()
    page.get_by_role("link", name="Make a segment of it").click()
    page.get_by_label("Name", exact=True).fill("Good customers")
    page.get_by_role("button", name="Keep the segment").click()
    expect(page.get_by_role("heading", name="Good customers")).to_be_visible()
    check(page)
    with scope(Workspace.objects.get()):
        assert Segment.objects.get(name="Good customers").members > 0


def test_the_box_offers_what_was_looked_at_and_forgives_a_letter(page: Page) -> None:
    page.get_by_role("link", name="Wilhelmina Featherstonehaugh 3").click()
    page.wait_for_url("**/people/*/")
    page.goto(page.url.rpartition("/people/")[0] + "/people/")
    page.keyboard.press("Control+k")
    box = page.get_by_role("combobox", name="Find or do anything")
    expect(page.get_by_role("group", name="Looked at last")).to_contain_text("Wilhelmina Featherstonehaugh 3")
    box.fill("featherstonehuagh 5")
    expect(page.locator("#hits").get_by_role("option").first).to_contain_text("Wilhelmina Featherstonehaugh 5")
    box.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Wilhelmina Featherstonehaugh 5")
