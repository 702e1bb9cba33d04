"""Letters, what-if questions and the copy for analysis, each the whole way on a phone."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import Client
from playwright.sync_api import Page, expect

from hedgerow.insight import operations
from hedgerow.insight.operations import DependenceDraft
from hedgerow.kernel import clock
from hedgerow.kernel.jobs.worker import run_pending
from tests.factories.reading import read_on
from tests.factories.workspaces import a_workspace
from tests.fixtures.browser import PHONE, fits
from tests.insight.records import a_browser
from tests.insight.resilience.conftest import WHAT_IF, Bakery, a_bakery

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("home")]


@pytest.fixture
def mill(db: None) -> Bakery:
    cache.clear()
    bakery = a_bakery(a_workspace("rye"))
    with bakery.inside() as actor:
        draft = DependenceDraft(lines=("Bread",), stock_days=6)
        operations.say_dependence(actor=actor, supply=bakery.need, draft=draft)
        read_on()  # or reactors would read on once the copy is made, and leave it behind the record
    return bakery


@pytest.fixture
def phone(page: Page, mill: Bakery, live_server: object) -> Page:
    """Signed in as the owner, at 390 px."""
    client: Client = a_browser(mill.workspace)
    value = client.cookies[settings.SESSION_COOKIE_NAME].value
    base = live_server.url  # type: ignore[attr-defined]
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": value, "url": base}])
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    return page


def test_a_letter_is_written_read_found_in_the_archive_and_taken_away(
    phone: Page, mill: Bakery, tmp_path: Path
) -> None:
    phone.goto("/w/rye/letters/")
    month = clock.today(mill.workspace.time_zone).replace(day=1) - timedelta(days=1)
    phone.get_by_label("Month", exact=True).select_option(f"{month:%Y-%m}")
    phone.get_by_role("button", name="Write it").click()
    expect(phone.get_by_text("It is being written.")).to_be_visible()
    run_pending()
    phone.goto("/w/rye/letters/")
    assert fits(phone)
    phone.locator("ul.list a").first.click()
    expect(phone.get_by_role("heading", level=1)).to_have_text(f"{month:%B %Y} at Rye")
    expect(phone.locator(".letter-acts li").first).to_be_visible()
    assert phone.locator(".letter svg").count() >= 1
    assert fits(phone)
    with phone.expect_download() as taken:
        phone.get_by_role("link", name="As a file").click()
    kept = tmp_path / taken.value.suggested_filename
    taken.value.save_as(kept)
    assert kept.name == f"rye-{month:%Y-%m}.html"
    assert f"{month:%B %Y} at Rye" in kept.read_text("utf-8")


def test_two_questions_are_kept_and_stand_beside_each_other(phone: Page, mill: Bakery) -> None:
    phone.goto(f"{WHAT_IF}?who=party:{mill.mill}")
    phone.get_by_label("Name of this question").fill("No mill")
    phone.get_by_role("button", name="Keep it").click()
    expect(phone.get_by_text("Kept. Nothing real has changed.")).to_be_visible()
    phone.goto(f"{WHAT_IF}?who=party:{mill.mill}")
    phone.get_by_role("checkbox", name="Find another who gives this: Rye flour").check()
    expect(phone.get_by_role("heading", name="Nothing would stop for certain.")).to_be_visible()
    phone.get_by_text("How we worked this out").first.click()
    phone.get_by_label("The same question with another throw of the dice: number").fill("7")
    phone.get_by_role("button", name="Throw again").click()
    phone.wait_for_url("**seed=7**")
    expect(phone.get_by_role("checkbox", name="Find another who gives this: Rye flour")).to_be_checked()
    phone.get_by_label("Name of this question").fill("No mill, but a second one")
    phone.get_by_role("button", name="Keep it").click()
    cards = phone.locator(".sides article")
    expect(cards).to_have_count(2)
    expect(cards.filter(has_text="No mill, but a second one")).to_contain_text("1 step")
    expect(cards.filter(has_not_text="second one")).to_contain_text("39%")
    assert fits(phone)


def test_the_copy_is_made_deleted_and_switched_on_again(phone: Page, mill: Bakery) -> None:
    phone.goto("/w/rye/settings/copy/")
    make = phone.get_by_role("button", name="Make it now")
    make.click()
    expect(make).to_be_hidden()  # its job waits
    run_pending()
    phone.goto("/w/rye/settings/copy/")
    expect(phone.get_by_text("Up to date", exact=True)).to_be_visible()
    assert fits(phone)
    phone.get_by_role("button", name="Keep no copy").click()
    phone.get_by_role("dialog").get_by_role("button", name="Delete the copy").click()
    expect(phone.get_by_text("No copy is kept")).to_be_visible()
    assert fits(phone)
    phone.get_by_role("button", name="Keep a copy").click()
    expect(make).to_be_visible()
