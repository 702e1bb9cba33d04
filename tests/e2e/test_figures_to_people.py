"""Whole ways through the figures on a phone: a board from making to undoing, and a number down to one purchase."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import Client
from playwright.sync_api import Browser, Locator, Page, expect

from hedgerow.insight import operations, queries, tasks
from hedgerow.insight.choosing import Against, Tile
from hedgerow.kernel import clock
from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Party
from tests.e2e.axe import accessibility_findings
from tests.factories.workspaces import a_workspace, the_system
from tests.fixtures.browser import DESKTOP, PHONE, fits
from tests.insight.health.conftest import a_shop, work_out
from tests.insight.records import a_browser

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
BOARDS = "/w/rye/boards/"


@pytest.fixture
def rye(db: None) -> Workspace:
    """A shop whose measures were read each week of a year."""
    cache.clear()
    workspace = a_shop(a_workspace("rye"))
    today = clock.today(workspace.time_zone)
    with scope(workspace):
        days = [today - timedelta(weeks=back) for back in range(54, -1, -1)]
        operations.keep_readings(actor=the_system(workspace), grounds=queries.grounds_of(workspace), days=days)
    return workspace


@pytest.fixture
def phone(page: Page, rye: Workspace, live_server: Any) -> Page:
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]  # a plain dict of the two numbers
    enter(page, a_browser(rye), live_server.url)
    return page


def enter(page: Page, client: Client, base: str) -> None:
    value = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": value, "url": base}])


def check(page: Page) -> None:
    assert accessibility_findings(page) == []
    assert fits(page)


def called(words: str) -> re.Pattern[str]:
    """A name whose end only those hear who do not see."""
    return re.compile(f"^{words.replace(': ', ' ?: ')}$")


def heading(page: Page) -> Locator:
    return page.get_by_role("heading", level=1)


def tiles(page: Page) -> Locator:
    return page.locator(".tile header")


def test_a_board_is_made_arranged_told_why_it_moved_and_taken_away_and_back(phone: Page, rye: Workspace) -> None:
    make_a_board(phone)
    move_by_keyboard(phone)
    takings = phone.locator(".tile").filter(has_text="Takings in four weeks")
    compare_with_a_year_before(phone, takings)
    takings.get_by_role("link", name="Takings in four weeks", exact=True).click()
    for back, words in ((30, "New oven"), (9, "The street was closed")):
        note(phone, (clock.today(rye.time_zone) - timedelta(days=back)).isoformat(), words)
    check(phone)
    phone.goto(BOARDS)
    phone.get_by_role("link", name="Mornings").click()
    expect(takings.locator(".remarks li b")).to_have_text(["1", "2"])
    expect(takings.locator(".remarks bdi")).to_have_text(["New oven", "The street was closed"])
    check(phone)
    phone.get_by_role("button", name="Remove", exact=True).click()
    expect(phone.get_by_text("The board is gone.")).to_be_visible()
    expect(phone.get_by_role("link", name="Mornings")).to_have_count(0)
    phone.get_by_role("button", name="Undo").click()
    expect(heading(phone)).to_have_text("Mornings")
    expect(tiles(phone)).to_have_text(["Partners", "Customers who bought", "Takings in four weeks"])


def make_a_board(phone: Page) -> None:
    phone.goto(BOARDS)
    phone.get_by_role("link", name="Make a board").click()
    phone.get_by_label("Name").fill("Mornings")
    for label in ("Takings in four weeks", "Customers who bought", "Partners"):
        phone.get_by_label(label, exact=True).check()
    check(phone)
    phone.get_by_role("button", name="Save").click()
    expect(heading(phone)).to_have_text("Mornings")
    expect(tiles(phone)).to_have_text(["Customers who bought", "Takings in four weeks", "Partners"])


def move_by_keyboard(phone: Page) -> None:
    """The keyboard stays at the button, so that a second press moves the tile once more; at the end, at the other."""
    earlier, later = (phone.get_by_role("button", name=called(f"Move {way}: Partners")) for way in ("earlier", "later"))
    phone.locator("summary").filter(has_text="Arrange: Partners").click()
    earlier.focus()
    phone.keyboard.press("Enter")
    expect(tiles(phone)).to_have_text(["Customers who bought", "Partners", "Takings in four weeks"])
    expect(earlier).to_be_focused()
    check(phone)
    phone.keyboard.press("Enter")
    expect(tiles(phone)).to_have_text(["Partners", "Customers who bought", "Takings in four weeks"])
    expect(phone.get_by_text("Partners now stands at place 1 of 3.")).to_be_visible()
    expect(later).to_be_focused()


def compare_with_a_year_before(phone: Page, tile: Locator) -> None:
    tile.locator("summary").filter(has_text="Arrange").click()
    tile.get_by_label("Over").select_option("Three months")
    tile.get_by_label("Compared with").select_option("A year before")
    tile.get_by_role("button", name="Show it so").click()
    expect(tile.locator(".chart text").filter(has_text="a year before")).to_be_visible()
    expect(tile.get_by_label("Over")).to_have_value("3")
    check(phone)


def note(phone: Page, day: str, words: str) -> None:
    if not phone.get_by_label("What happened").is_visible():
        phone.locator("summary").filter(has_text="Note what happened on a day").click()
    phone.get_by_label("Day", exact=True).fill(day)
    phone.get_by_label("What happened").fill(words)
    phone.get_by_role("button", name="Note it").click()
    expect(phone.get_by_role("listitem").filter(has_text=words)).to_be_visible()
    phone.locator("#toasts [data-closes-toast]").click()


def test_a_board_is_arranged_without_scripts(browser: Browser, rye: Workspace, live_server: Any) -> None:
    with scope(rye):
        chosen = [Tile("money.takings"), Tile("people.partners")]
        board = operations.make_board(actor=the_system(rye), name="Mornings", tiles=chosen)
    context = browser.new_context(base_url=live_server.url, viewport=PHONE, java_script_enabled=False)  # type: ignore[arg-type]
    page = context.new_page()
    enter(page, a_browser(rye), live_server.url)
    page.goto(f"{BOARDS}{board.pk}/")
    page.locator("summary").filter(has_text="Arrange: Partners").click()
    page.get_by_role("button", name=called("Move earlier: Partners")).click()
    expect(tiles(page)).to_have_text(["Partners", "Takings in four weeks"])
    page.get_by_label("Over").first.select_option("Two years")
    page.get_by_role("button", name=called("Show it so: Partners")).click()
    expect(page.get_by_label("Over").first).to_have_value("24")
    context.close()


def test_a_number_of_a_board_opens_down_to_one_purchase_and_leads_back(phone: Page, rye: Workspace) -> None:
    phone.goto(BOARDS)
    phone.get_by_role("link", name="At the counter").click()
    phone.get_by_role("button", name="Take this board").click()
    phone.get_by_role("link", name=called("See who: Takings in four weeks")).click()
    expect(heading(phone)).to_have_text("Takings in four weeks")
    expect(phone.locator("tbody tr")).to_have_count(30)
    check(phone)
    phone.get_by_role("link", name=called("Single facts: Steady 29")).click()
    expect(heading(phone)).to_have_text("Steady 29")
    expect(phone.locator(".tl li")).to_have_count(4)
    check(phone)
    phone.get_by_role("link", name="Open the page").click()
    expect(heading(phone)).to_have_text("Steady 29")
    phone.go_back()
    phone.get_by_role("link", name="Takings in four weeks").click()
    expect(heading(phone)).to_have_text("Takings in four weeks")
    phone.get_by_role("link", name="At the counter").click()
    expect(heading(phone)).to_have_text("At the counter")


def test_a_part_of_health_opens_down_to_the_activities_of_one_and_leads_back(phone: Page, rye: Workspace) -> None:
    work_out(rye)
    phone.goto("/w/rye/figures/health/")
    phone.get_by_role("link", name=called("See who: Who stays")).click()
    title = heading(phone).text_content()
    expect(phone.locator("tbody tr")).to_have_count(5)
    phone.get_by_role("link", name=called("Single facts: Gone 04")).click()
    expect(phone.locator(".tl li")).to_have_count(13)
    check(phone)
    phone.get_by_role("link", name=title or "").click()
    phone.locator("main").get_by_role("link", name="Health").click()
    expect(heading(phone)).to_have_text("Health")


def test_the_line_of_money_on_today_opens_down_to_one_purchase_and_leads_back(phone: Page, rye: Workspace) -> None:
    phone.goto("/w/rye/pulse/")
    phone.get_by_role("link", name=called("See who: What customers spent")).click()
    expect(heading(phone)).to_have_text("What customers spent")
    check(phone)
    phone.get_by_role("link", name=called("Single facts: Steady 29")).click()
    expect(heading(phone)).to_have_text("Steady 29")
    check(phone)
    phone.get_by_role("link", name="What customers spent").click()
    phone.locator("main").get_by_role("link", name="Today").click()
    expect(phone.get_by_role("heading", name="Money over time")).to_be_visible()


def test_a_list_of_the_network_opens_down_to_what_ties_one_and_leads_back(phone: Page, rye: Workspace) -> None:
    with scope(rye):
        tasks.start_analysis(actor=the_system(rye), name="network", subject="365")
    run_pending()
    phone.goto("/w/rye/figures/network/alone/?window=365")
    name = phone.locator("tbody tr b").first.text_content()
    title = heading(phone).text_content() or ""
    phone.get_by_role("link", name=called(f"Single facts: {name}")).click()
    expect(heading(phone)).to_have_text(name or "")
    check(phone)
    phone.get_by_role("link", name=title).click()
    expect(heading(phone)).to_have_text(title)


def test_a_figure_opens_both_whom_it_counts_and_the_page_about_it(phone: Page, rye: Workspace) -> None:
    phone.goto("/w/rye/measures/resilience.revenue_hhi/")
    check(phone)
    phone.get_by_role("link", name="See who").click()
    expect(heading(phone)).to_have_text("Concentration of takings")
    check(phone)
    phone.get_by_role("link", name="About this measure").click()
    phone.get_by_role("link", name="See what is behind it").click()
    expect(phone).to_have_url(re.compile("/figures/what-if/resting/$"))


@pytest.mark.sqlite  # how a page looks does not depend on the engine
@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_way_down_fits_a_small_phone_in_both_directions_and_in_the_dark(
    page: Page, rye: Workspace, live_server: Any, language: str
) -> None:
    enter(page, a_browser(rye), live_server.url)
    page.context.add_cookies([{"name": settings.LANGUAGE_COOKIE_NAME, "value": language, "url": live_server.url}])
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    today = clock.today(rye.time_zone)
    with scope(rye):
        actor, chosen = the_system(rye), [Tile("money.takings", 3, Against.YEAR), Tile("people.partners")]
        board = operations.make_board(actor=actor, name="Mornings", tiles=chosen)
        for back in (12, 20, 40):
            operations.note_remark(actor=actor, day=today - timedelta(days=back), words="The street was closed again")
        bob = Party.objects.get(name="Steady 29")
    for path in (
        f"boards/{board.pk}/?moved=people.partners&way=earlier",
        "measures/",
        "measures/money.takings/",
        "measures/money.takings/who/",
        f"measures/money.takings/who/{bob.pk}/",
    ):
        for size in ({"width": 320, "height": 700}, DESKTOP):
            page.set_viewport_size(size)  # type: ignore[arg-type]  # as above
            page.goto(f"/w/rye/{path}")
            check(page)
