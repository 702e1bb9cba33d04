"""A picture in a real browser: begun on a phone, one arrow more, judged; it fits and axe finds nothing."""

import re
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Page, expect

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.value_network.models import Judgement, NetworkVersion
from tests.e2e.axe import COLOURS, accessibility_findings
from tests.factories.workspaces import a_workspace
from tests.fixtures.browser import DESKTOP, PHONE, fits
from tests.network.pages.conftest import browser_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def rye() -> Workspace:
    return a_workspace("rye")


def _judged(page: Page) -> None:
    """In both sizes, in light and dark; beside it, for what judges writes styles of its own into the page."""
    beside = page.context.new_page()
    beside.goto(page.url)
    for fold in beside.locator("main details.why > summary").all()[:2]:
        fold.click()
    for size in (DESKTOP, PHONE):
        beside.set_viewport_size(size)  # type: ignore[arg-type]  # a plain dict of the two numbers
        assert fits(beside)
        assert accessibility_findings(beside) == []
    beside.emulate_media(color_scheme="dark")
    assert accessibility_findings(beside, COLOURS) == []
    beside.close()


def test_a_picture_is_begun_drawn_and_judged_on_a_phone(page: Page, live_server: Any, rye: Workspace) -> None:
    session = browser_of(rye).cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]  # a plain dict of the two numbers
    page.goto("/w/rye/value-network/")
    _judged(page)
    page.get_by_role("button", name=re.compile("Begin from this ?: A bakery")).click()
    expect(page.get_by_role("img", name="7 roles and 19 arrows")).to_be_visible()
    line = page.get_by_role("form", name="One more arrow")
    line.get_by_label("Who gives").select_option("Rye")
    line.get_by_label("What", exact=True).fill("Use of the oven at night")
    line.get_by_label("To whom").select_option("Fellow bakers")
    line.get_by_label("What kind").select_option("Equipment")
    line.get_by_role("button", name="Add").click()
    expect(page.get_by_role("img", name="7 roles and 20 arrows")).to_be_visible()
    expect(page.get_by_text("Between Staff and Customers things go one way only.")).to_be_visible()
    _judged(page)
    page.get_by_role("link", name="What it is worth").click()
    page.get_by_text(re.compile("Judge it ?: Word of mouth")).click()
    row = page.get_by_role("listitem").filter(has_text="Word of mouth")
    row.get_by_role("group", name="Benefit to them").get_by_text("high").click()
    _judged(page)
    row.get_by_role("button", name="Keep it").click()
    expect(page.get_by_text("10 of 11 are not judged yet.")).to_be_visible()
    with scope(rye):
        assert Judgement.objects.get().benefit == 3
        assert NetworkVersion.objects.count() == 2
    page.get_by_role("link", name="What really flowed").click()
    _judged(page)
