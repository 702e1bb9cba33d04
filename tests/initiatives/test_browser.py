"""An initiative in a real browser: begun on a phone without script, its page free of findings on phone and desk."""

from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, expect

from hedgerow.initiatives.models import Initiative, TakingPart
from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from tests.e2e.axe import accessibility_findings
from tests.factories.workspaces import a_workspace, an_actor
from tests.fixtures.browser import DESKTOP, PHONE, fits
from tests.initiatives.conftest import an_initiative, buys, joins, put_in
from tests.network.pages.conftest import a_party, browser_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def visiting(browser: Browser, live_server: Any, client: Client, **more: Any) -> Any:
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    context = browser.new_context(base_url=live_server.url, reduced_motion="reduce", **more)
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
    return context


def test_one_is_begun_on_a_phone_without_script(browser: Browser, live_server: Any) -> None:
    rye = a_workspace("rye")
    a_party(rye, "Ann Alder")
    context = visiting(browser, live_server, browser_of(rye), viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto("/w/rye/initiatives/")
    page.get_by_role("link", name="Campaign").click()
    page.get_by_label("What it is called").fill("Bread week")
    page.get_by_role("button", name="Save").click()
    page.get_by_label("Who takes part?").fill("Ann")
    page.get_by_role("button", name="Add", exact=True).click()
    page.get_by_role("radio", name="Ann Alder").check()
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_role("link", name="Ann Alder")).to_be_visible()
    page.get_by_role("link", name="Bread week").click()
    page.get_by_role("link", name="Note what went in").click()
    page.get_by_label("How much").fill("12.50")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("£12.50 went in, £0.00 came out")).to_be_visible()
    with scope(rye):
        assert Initiative.objects.get().kind == "campaign"
        assert TakingPart.objects.count() == 1
    context.close()


@pytest.mark.parametrize(("size", "scheme"), [(PHONE, "light"), (DESKTOP, "dark")])
def test_its_pages_have_no_findings_and_fit(browser: Browser, live_server: Any, size: Any, scheme: str) -> None:
    rye = a_workspace("rye")
    one = told(rye)
    context = visiting(browser, live_server, browser_of(rye), viewport=size, color_scheme=scheme)
    page = context.new_page()
    for path in ("", f"{one.pk}/", f"{one.pk}/parties/", f"{one.pk}/pieces/new/", f"{one.pk}/pieces/link/"):
        page.goto(f"/w/rye/initiatives/{path}")
        page.locator("main details.why").evaluate_all("all => all.forEach(one => { one.open = true })")
        assert fits(page), path
        assert accessibility_findings(page) == [], path
    context.close()


def told(rye: Workspace) -> Initiative:
    """With two who bought, one of them in another initiative too, and something of everything that went in."""
    owner, today = an_actor(rye), clock.now().date()
    with scope(rye):
        ann, bo = a_party(rye, "Ann Alder-Featherstonehaugh of the Mill"), a_party(rye, "Bo Birch")
        days = {"first_day": today, "last_day": None}
        one = an_initiative(owner, "An open evening at the mill", budget_minor=5000, budget_hours_milli=4000, **days)
        other = an_initiative(owner, "Another", **days)
        for where, who in ((one, ann), (one, bo), (other, ann)):
            joins(owner, where, who, today)
            buys(owner, who, 12_345, today)
        put_in(owner, one, worth_minor=7000, on=today, note="Posters that hung for weeks in every window of the street")
        put_in(owner, one, "hours", quantity_milli=2500, on=today, party=bo, is_ours=False)
        return one
