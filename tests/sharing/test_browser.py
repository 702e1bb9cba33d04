"""A split in a real browser: written on a phone without script, explained, agreed on, free of findings."""

from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, expect

from hedgerow.kernel.tenancy import scope
from hedgerow.sharing.models import Part, Split
from tests.e2e.axe import accessibility_findings
from tests.factories.workspaces import a_workspace
from tests.fixtures.browser import PHONE, fits
from tests.network.pages.conftest import a_party, browser_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_split_is_written_on_a_phone_without_script_and_agreed_on(browser: Browser, live_server: Any) -> None:
    rye = a_workspace("rye")
    a_party(rye, "Ann Alder")
    a_party(rye, "Bo Birch-Featherstonehaugh")
    client: Client = browser_of(rye)
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    context = browser.new_context(base_url=live_server.url, viewport=PHONE, java_script_enabled=False)  # type: ignore[arg-type]
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
    page = context.new_page()
    page.goto("/w/rye/splits/")
    page.locator("main").get_by_role("link", name="Divide something").click()
    page.get_by_label("What you made together").fill("Christmas market")
    page.get_by_label("What came of it, in all").fill("100")
    for name in ("Ann", "Bo"):
        page.get_by_label("Somebody else").fill(name)
        page.get_by_role("button", name="Find").click()
        page.get_by_role("checkbox", name=name).check()
    page.get_by_role("button", name="Next: what each adds").click()
    page.get_by_label("Ann Alder", exact=True).first.fill("30")
    page.get_by_role("button", name="See the split").click()
    expect(page.get_by_role("heading", name="Christmas market")).to_be_visible()
    _judged(browser, live_server, context, page.url, "Ann Alder: £")
    page.get_by_role("button", name="We agree on this").click()
    expect(page.get_by_text("noted on")).to_be_visible()
    page.get_by_text("Put the parts into the books").click()
    _judged(browser, live_server, context, page.url, "Put the parts into the books")
    page.get_by_role("button", name="Put them into the books").click()
    expect(page.get_by_text("The parts are in the books since")).to_be_visible()
    page.get_by_role("link", name="See the transfer").click()
    expect(page.get_by_role("link", name="Christmas market")).to_be_visible()
    _judged(browser, live_server, context, page.url, "Take it back, whole or in part")
    with scope(rye):
        assert Split.objects.get().is_agreed
        assert sorted(Part.objects.values_list("part_minor", flat=True)) == [2_333, 2_334, 5_333]
    context.close()


def _judged(browser: Browser, live_server: Any, context: BrowserContext, address: str, opened: str) -> None:
    """What judges a page is script itself, so it looks at the page in a browser that runs some."""
    scripted = browser.new_context(base_url=live_server.url, viewport=PHONE)  # type: ignore[arg-type]
    scripted.add_cookies(context.cookies())  # type: ignore[arg-type]
    page = scripted.new_page()
    page.goto(address)
    page.get_by_text(opened).first.click()
    assert fits(page)
    assert accessibility_findings(page) == []
    scripted.close()
