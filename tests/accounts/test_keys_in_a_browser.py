"""API keys in a real browser: make one, copy it, and read how programs use it."""

import os

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from hedgerow.api import queries
from tests.accounts.conftest import PASSWORD, a_business, a_person
from tests.e2e.axe import accessibility_findings

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def keys_page(page: Page, browser_context: BrowserContext) -> Page:
    browser_context.grant_permissions(["clipboard-read", "clipboard-write"])
    maren = a_person()
    rye = a_business(maren)
    page.goto("/sign-in/")
    page.locator("#id_email").fill(maren.email)
    page.locator("#id_password").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/w/**")
    page.goto(f"/w/{rye.slug}/settings/keys/")
    return page


def test_a_key_is_made_copied_and_revoked(keys_page: Page) -> None:
    keys_page.get_by_label("What is it for?").fill("Till")
    keys_page.get_by_label("See people and organisations").check()
    keys_page.get_by_role("button", name="Make the key").click()
    token = keys_page.locator("#token").inner_text()
    keys_page.get_by_role("button", name="Copy").click()

    expect(keys_page.get_by_text("The key is copied.")).to_be_visible()
    assert keys_page.evaluate("navigator.clipboard.readText()") == token
    assert queries.valid_key(token) is not None
    assert accessibility_findings(keys_page) == []
    if shots := os.environ.get("SHOTS"):
        keys_page.screenshot(path=f"{shots}/keys.png", full_page=True)

    keys_page.get_by_role("button", name="Revoke", exact=True).click()
    keys_page.get_by_role("button", name="Revoke “Till”").click()
    expect(keys_page.get_by_text("Revoked", exact=True)).to_be_visible()
    assert queries.valid_key(token) is None


@pytest.mark.sqlite  # how a page looks does not depend on the engine
def test_the_page_of_the_api_is_readable_and_without_fault(page: Page) -> None:
    page.goto("/api/v1/docs")

    expect(page.get_by_role("heading", name="Hedgerow API")).to_be_visible()
    assert accessibility_findings(page) == []
    if shots := os.environ.get("SHOTS"):
        page.screenshot(path=f"{shots}/docs.png")
