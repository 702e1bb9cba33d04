"""The first ten minutes in a real browser: sign up, bring people and purchases in, look, and log what happened."""

import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from hedgerow.kernel import clock
from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Party
from hedgerow.sales.models import Purchase
from hedgerow.timeline.models import Activity
from tests.e2e.axe import accessibility_findings
from tests.fixtures.browser import DESKTOP, PHONE, fits

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
GOOGLE = Path(__file__).parents[1] / "fixtures" / "imports" / "google_contacts.csv"
ZOE = "zoe@moulin.example"


def sales() -> dict[str, Any]:
    """A year of a shop: Zoë comes every week until lately, others now and then; one day does not exist."""
    today = clock.today("Europe/London")
    rows = ["Customer e-mail,Date,Amount,Product"]
    rows += [f"{ZOE},{today - timedelta(days=40 + 7 * week)},18.40,Flour" for week in range(40)]
    rows += [
        f"guest{guest}@post.example,{today - timedelta(days=guest + 11 * visit)},{4 + guest}.50,Rye loaf"
        for guest in range(25)
        for visit in range(3 + guest % 5)
    ]
    rows.append("lost@post.example,2025-02-31,9.00,Bun")
    return {"name": "till.csv", "mimeType": "text/csv", "buffer": "\n".join(rows).encode()}


def check(page: Page) -> None:
    """Nothing for axe to find and nothing beside the page, on a desk by day and on a phone by night."""
    for size, scheme in ((PHONE, "dark"), (DESKTOP, "light")):
        page.set_viewport_size(size)  # type: ignore[arg-type]  # a plain dict of the two numbers
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of the two words
        assert accessibility_findings(page) == [], (page.url, scheme)
        assert fits(page), page.url


def sign_up(page: Page) -> None:
    page.goto("/start/")
    check(page)
    page.get_by_label("Your name").fill("Maren Holt")
    page.get_by_label("Your e-mail").fill("maren@rye.example")
    page.get_by_label("Password").fill("three quiet loaves")
    page.get_by_label("Name of the business").fill("Rye & Rosemary")
    page.get_by_label("What kind of business is it?").select_option("bakery")
    page.get_by_label("Time zone").fill("Europe/London")
    page.get_by_role("button", name="Start").click()
    page.wait_for_url("**/w/rye-rosemary/**")


def go(page: Page, place: str) -> None:
    """The new page is there when this returns: a click alone returns while the old one still stands."""
    main = page.get_by_role("navigation", name="Main", exact=True)
    with page.expect_navigation():
        main.get_by_role("link", name=re.compile(f"^{place}")).click()


def bring_in(page: Page, file: Any, button: str) -> None:
    """From the navigation to the report, with the preview and the progress in between."""
    go(page, "Bring people in")
    check(page)
    page.get_by_label("Drop a file here, or choose one").set_input_files(file)
    page.get_by_role("button", name="Have a look at it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Did we understand your file?")
    check(page)
    page.get_by_role("button", name=button).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Bringing it in")
    check(page)
    run_pending()
    expect(page.get_by_role("heading", level=1)).to_have_text("It is in")
    check(page)


def log_visit(page: Page) -> None:
    """By keyboard: l jumps to the line, Enter saves."""
    page.get_by_role("heading", level=1).wait_for()
    page.keyboard.press("l")
    page.keyboard.type("Collected the new flour and stayed for a tea")
    page.keyboard.press("Enter")
    expect(page.locator("#tl-all").get_by_text("Collected the new flour and stayed for a tea")).to_be_visible()


def test_the_first_ten_minutes(page: Page) -> None:
    page.set_default_timeout(20_000)
    expect.set_options(timeout=20_000)
    sign_up(page)
    check(page)
    bring_in(page, GOOGLE, "Import 6 people")
    expect(page.get_by_text("1 row is set aside")).to_be_visible()
    bring_in(page, sales(), "Import 165 purchases")
    run_pending()

    go(page, "Today")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator("main")).to_contain_text("Zoë")
    check(page)
    go(page, "Map")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    check(page)
    go(page, "People")
    page.get_by_role("link", name="Zoë").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Zoë")
    check(page)
    log_visit(page)
    check(page)

    with scope(Workspace.objects.get()):
        zoe = Party.objects.get(contact_points__normalised=ZOE)
        assert Purchase.objects.count() == 165
        assert Purchase.objects.filter(party_id=zoe.pk).count() == 40
        assert Activity.objects.filter(verb="network.noted").count() == 1
