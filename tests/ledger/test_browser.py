"""The books in a real browser: a sale is booked on a phone, and no page has anything to find fault with."""

from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Page, expect

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.ledger import operations
from hedgerow.ledger.models import Account, Entry, Transfer
from hedgerow.network.models import Party
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


@pytest.fixture
def phone(page: Page, live_server: Any, rye: Workspace) -> Page:
    session = browser_of(rye).cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]  # a plain dict of the two numbers
    return page


def test_a_sale_is_booked_on_a_phone_and_every_page_is_free_of_findings(phone: Page, rye: Workspace) -> None:
    page = phone
    page.goto(BASE)
    page.get_by_role("link", name="Book something").click()
    page.get_by_label("Where does it come from?").select_option(label="4000 Sales (GBP)")
    page.get_by_label("Where does it go?").select_option(label="1000 Cash (GBP)")
    page.get_by_label("How much").fill("4.20")
    page.get_by_label("What for").fill("A rye loaf")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="A rye loaf")).to_be_visible()
    with scope(rye):
        grace = Party.objects.get(name="Grace Pell").pk
        cash, last = Account.objects.get(name="Cash").pk, Transfer.objects.latest("id").pk
    walked = [
        "",
        "book/",
        "book/lines/",
        "periods/",
        "accounts/new/",
        "accounts/new/whose/?q=grace",
        f"accounts/new/{grace}/",
        "commodities/new/",
        f"accounts/{cash}/",
        f"accounts/{cash}/edit/",
        f"transfers/{last}/",
    ]
    for path in walked:
        page.goto(BASE + path)
        assert fits(page), path
        assert accessibility_findings(page) == [], path


def test_a_bill_that_several_share_is_added_up_while_it_is_typed(phone: Page, rye: Workspace) -> None:
    page, sums = phone, phone.locator("[data-sums]")
    page.goto(f"{BASE}book/lines/")
    lines = page.locator("[data-all] [data-line]")
    for place, (account, amount) in enumerate((("4000 Sales (GBP)", "12"), ("1000 Cash (GBP)", "7,5"))):
        lines.nth(place).get_by_label("Account").select_option(label=account)
        lines.nth(place).get_by_label("How much").fill(amount)
    expect(sums).to_have_text("GBP: 4.50 more comes out than goes in.")
    page.get_by_role("button", name="One more").press("Enter")
    expect(lines).to_have_count(4)
    expect(lines.nth(3).get_by_label("Account")).to_be_focused()
    expect(page.get_by_role("group", name="Line 4")).to_be_visible()
    lines.nth(3).get_by_label("Account").select_option(label="1100 Bank (GBP)")
    lines.nth(3).get_by_label("How much").fill("4.50")
    expect(sums).to_have_text("GBP: 12.00 comes out and goes in. Both sides are the same.")
    lines.nth(2).get_by_role("button", name="Take this line away").press("Enter")
    expect(lines).to_have_count(3)
    expect(page.get_by_role("group", name="Line 3").get_by_label("Account")).to_be_focused()
    assert (fits(page), accessibility_findings(page)) == (True, [])
    lines.nth(1).get_by_label("How much").fill("7")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_have_text("GBP: 0.50 more comes out than goes in.")
    page.set_viewport_size({"width": 1280, "height": 800})
    assert (fits(page), accessibility_findings(page)) == (True, [])
    page.locator("[data-all] [data-line]").nth(1).get_by_label("How much").fill("7.50")
    page.get_by_label("What for").fill("The feast")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="The feast")).to_be_visible()
    with scope(rye):
        rows = Entry.objects.filter(transfer=Transfer.objects.latest("id")).order_by("amount")
        assert list(rows.values_list("amount", flat=True)) == [-1200, 450, 750]
