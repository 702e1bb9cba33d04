"""A payment on a phone: proposed in seconds, its code read out, confirmed; free of findings."""

from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Page, expect

from hedgerow.circles.models import Payment
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from tests.circles.conftest import HOUR, Ring, a_ring
from tests.e2e.axe import accessibility_findings
from tests.factories.workspaces import a_workspace, an_actor
from tests.fixtures.browser import PHONE, fits
from tests.network.pages.conftest import browser_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def rye(transactional_db: None) -> Workspace:
    """Sessions have the browser's clock, so time goes on here."""
    return a_workspace("rye")


@pytest.fixture
def filled(rye: Workspace) -> Ring:
    with scope(rye):
        ring = a_ring(an_actor(rye))
        ring.pay("Ada", "Ben", 3 * HOUR)
    return ring


def test_a_payment_is_proposed_and_confirmed_on_a_phone(page: Page, live_server: Any, filled: Ring) -> None:
    session = browser_of(filled.circle.workspace).cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]  # a plain dict of the two numbers

    def is_well(name: str) -> None:
        assert fits(page), name
        assert accessibility_findings(page) == [], name

    page.goto(f"/w/rye/circles/{filled.circle.pk}/")
    is_well("circle")
    page.get_by_role("main").get_by_role("link", name="Pay", exact=True).click()
    page.get_by_label("Who pays").select_option("Ada")
    page.get_by_label("Who is paid").select_option("Cleo")
    page.get_by_label("How much").fill("1.5")
    page.get_by_label("For what").fill("Window cleaning")
    is_well("pay")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="1.50 hours")).to_be_visible()
    is_well("payment")
    page.get_by_role("button", name="Ada says yes: pay").click()
    expect(page.get_by_text("Paid.")).to_be_visible()
    page.goto(f"/w/rye/circles/members/{filled.members['Ada'].pk}/")
    is_well("member")
    with scope(filled.circle.workspace):
        assert Payment.objects.count() == 2
