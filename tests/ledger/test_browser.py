"""The books in a real browser: a sale is booked on a phone, and no page has anything to find fault with."""

from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Page, expect

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.ledger import operations
from hedgerow.ledger.models import Account, Transfer
from tests.e2e.axe import accessibility_findings
from tests.e2e.books import keep_books
from tests.factories.workspaces import a_workspace, an_actor
from tests.fixtures.browser import PHONE, fits
from tests.network.pages.conftest import a_party, browser_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
BASE = "/w/rye/ledger/"


@pytest.fixture
def rye(transactional_db: None) -> Workspace:
    """Sessions have the browser's clock, so time goes on here."""
    made = a_workspace("rye")
    person = a_party(made, "Grace Pell")
    with scope(made):
        operations.prepare_workspace(actor=an_actor(made))
        keep_books(an_actor(made), person)
    return made


def test_a_sale_is_booked_on_a_phone_and_every_page_is_free_of_findings(
    page: Page, live_server: Any, rye: Workspace
) -> None:
    session = browser_of(rye).cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]  # a plain dict of the two numbers
    page.goto(BASE)
    page.get_by_role("link", name="Book something").click()
    page.get_by_label("Where does it come from?").select_option(label="4000 Sales (GBP)")
    page.get_by_label("Where does it go?").select_option(label="1000 Cash (GBP)")
    page.get_by_label("How much").fill("4.20")
    page.get_by_label("What for").fill("A rye loaf")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="A rye loaf")).to_be_visible()
    with scope(rye):
        cash, last = Account.objects.get(name="Cash").pk, Transfer.objects.latest("id").pk
    walked = [
        "",
        "book/",
        "periods/",
        "accounts/new/",
        f"accounts/{cash}/",
        f"accounts/{cash}/edit/",
        f"transfers/{last}/",
    ]
    for path in walked:
        page.goto(BASE + path)
        assert fits(page), path
        assert accessibility_findings(page) == [], path
