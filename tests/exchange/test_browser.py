"""A statement in a real browser: whole on a phone and on a desk, and on paper without anything that is no statement."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Page, expect

from hedgerow.exchange import operations
from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.models import Party
from tests.e2e.axe import accessibility_findings
from tests.exchange.conftest import gave
from tests.factories.workspaces import a_workspace, an_actor
from tests.fixtures.browser import DESKTOP, PHONE, fits
from tests.network.pages.conftest import browser_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
ENTRIES = 60


@pytest.fixture
def rye(transactional_db: None) -> Workspace:
    """Sessions have the browser's clock, so time goes on here."""
    return a_workspace("rye")


@pytest.fixture
def grace(rye: Workspace) -> Party:
    owner = an_actor(rye)
    with scope(rye):
        party = network.add_party(actor=owner, name="Grace Okafor")
        today = clock.today(rye.time_zone)
        for number in range(ENTRIES):
            sides = (party, None) if number % 3 else (None, party)
            on: date = today - timedelta(days=5 * number)
            gave(owner, *sides, on=on, worth_minor=9000 - 100 * number, currency="GBP")
        operations.dispute_flow(actor=owner, flow=gave(owner, None, party, on=today))
    return party


def test_a_statement_is_whole_on_every_screen_and_alone_on_paper(
    page: Page, live_server: Any, rye: Workspace, grace: Party
) -> None:
    session = browser_of(rye).cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
    address = f"/w/rye/exchange/parties/{grace.pk}/?period=365"
    for size in (PHONE, DESKTOP):
        page.set_viewport_size(size)  # type: ignore[arg-type]  # a plain dict of the two numbers
        page.goto(address)
        assert fits(page)
        assert accessibility_findings(page) == []
        expect(page.get_by_role("button", name="Print")).to_be_visible()
    page.emulate_media(media="print")
    for hidden in (".rail", ".topbar", ".tabbar", "button", "nav"):
        for one in page.locator(hidden).all():
            expect(one).not_to_be_visible()
    expect(page.locator("thead .only-on-paper")).to_be_visible()
    expect(page.get_by_text("1 entry is disputed and counts on neither side.")).to_be_visible()
    told = page.locator("thead .only-on-paper").inner_text()
    assert "Given and received with Grace Okafor" in told
    assert page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") > 1
