"""What is chosen on the drawn map: views, looks, groups, ways, days, pins, saved maps and the presentation."""

import re
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Page, expect

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Party, SavedView
from tests.e2e.axe import accessibility_findings
from tests.fixtures.browser import DESKTOP, PHONE, fits
from tests.network.map.conftest import DRAWN, map_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def open_menu(page: Page, name: str) -> None:
    page.locator("summary", has_text=re.compile(f"^\\s*{name}\\s*$")).click()


def open_party(page: Page, name: str) -> None:
    field = page.get_by_role("searchbox", name="Find someone on the map")
    field.fill(name)
    field.press("Enter")
    expect(page.locator("[data-map-panel]").get_by_role("heading", name=name)).to_be_visible()


def test_views_and_looks_are_chosen_told_and_gone_back_to(drawn_town: Page) -> None:
    legend = drawn_town.locator("[data-map-legend]")
    drawn_town.get_by_text("Who knows whom").click()
    expect(drawn_town).to_have_url(re.compile(r"\?view=network$"))
    open_menu(drawn_town, "Look")
    drawn_town.get_by_label("Colour").select_option("group")
    drawn_town.get_by_label("Size", exact=True).select_option("joins")
    drawn_town.get_by_label("Width of ties").select_option("same")
    drawn_town.get_by_label("Tell kinds of ties apart").check()
    expect(drawn_town).to_have_url(re.compile("colour=group&size=joins&width=same&kinds=1"))
    expect(legend).to_contain_text("Colour is the group")
    expect(legend).to_contain_text("strong ties are shorter")
    expect(legend.locator("[data-map-legend-groups] li")).to_have_count(2)
    expect(legend.get_by_text("knows")).to_be_visible()
    assert accessibility_findings(drawn_town) == []
    drawn_town.go_back()
    expect(drawn_town.get_by_label("Tell kinds of ties apart")).not_to_be_checked()
    expect(legend.get_by_text("knows")).to_be_hidden()


@pytest.mark.sqlite  # how a page looks does not depend on the engine
@pytest.mark.parametrize("view", ["rings", "network", "chain"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_every_view_fits_and_is_accessible(drawn_town: Page, size: Any, scheme: Any, view: str) -> None:
    drawn_town.set_viewport_size(size)
    drawn_town.emulate_media(color_scheme=scheme)
    drawn_town.goto(f"/w/rye/map/?view={view}&colour=group&kinds=1")
    drawn_town.wait_for_function(DRAWN)
    open_menu(drawn_town, "Groups")
    expect(drawn_town.locator(".map-groups li")).to_have_count(2)
    assert fits(drawn_town)
    assert accessibility_findings(drawn_town) == []


def test_only_who_is_near_is_shown_also_in_the_list(drawn_town: Page) -> None:
    open_party(drawn_town, "Ann")
    drawn_town.locator("[data-map-panel]").get_by_role("link", name="two steps").click()
    expect(drawn_town.locator("[data-map-near]")).to_contain_text("Ann")
    drawn_town.get_by_role("button", name="See as a list").click()
    expect(drawn_town.locator("#map-list tbody tr")).to_have_count(5)
    drawn_town.locator("[data-map-near]").get_by_role("button", name="one step").click()
    expect(drawn_town.locator("#map-list tbody tr")).to_have_count(4)
    drawn_town.get_by_role("button", name="Show everyone again").click()
    expect(drawn_town.locator("#map-list tbody tr")).to_have_count(12)


def test_the_way_between_two_is_found_by_typing_and_by_keys(drawn_town: Page) -> None:
    open_menu(drawn_town, "Way")
    for field, name in (("From", "Ann"), ("To", "Eve")):
        drawn_town.get_by_label(field, exact=True).fill(name)
        drawn_town.get_by_label(field, exact=True).press("Enter")
    words = drawn_town.locator("[data-map-way-words]")
    expect(words).to_contain_text(re.compile(r"3 steps\s*Ann\s*knows\s*Ivo\s*knows\s*Dan\s*knows\s*Eve"))
    drawn_town.keyboard.press("Escape")
    assert accessibility_findings(drawn_town) == []
    drawn_town.get_by_role("button", name="Put the way away").click()
    expect(words).to_be_hidden()
    open_party(drawn_town, "Grace")
    drawn_town.locator("[data-map-stage]").focus()
    drawn_town.keyboard.press("ArrowRight")
    drawn_town.keyboard.press("Shift+Enter")
    expect(words).to_contain_text("Grace Okafor")


def test_a_way_begun_in_the_panel_waits_for_its_end(drawn_town: Page) -> None:
    open_party(drawn_town, "Ann")
    drawn_town.get_by_role("link", name="Way from here").click()
    words = drawn_town.locator("[data-map-way-words]")
    expect(words).to_contain_text("Now choose to whom the way leads.")
    open_menu(drawn_town, "Way")
    drawn_town.get_by_label("To", exact=True).fill("Omar")
    drawn_town.get_by_label("To", exact=True).press("Enter")
    expect(words).to_contain_text("No way leads from Ann to Omar Said")


def test_a_group_is_seen_alone(drawn_town: Page) -> None:
    open_menu(drawn_town, "Groups")
    drawn_town.locator(".map-groups a").last.click()
    expect(drawn_town.locator("[data-map-grouped] b")).to_contain_text(" and ")
    drawn_town.get_by_role("button", name="See as a list").click()
    expect(drawn_town.locator("#map-list tbody tr")).to_have_count(3)


def test_days_are_gone_through_by_keyboard_and_played(drawn_town: Page) -> None:
    drawn_town.emulate_media(reduced_motion="reduce")
    drawn_town.get_by_role("button", name="In time").click()
    told = drawn_town.locator("[data-map-day-says]")
    expect(told).to_contain_text("Known: 12.")
    slider = drawn_town.get_by_role("slider", name="Day")
    slider.press("Home")
    expect(told).to_contain_text("Known: 1. Ties between them: 0.")
    expect(drawn_town).to_have_url(re.compile("on="))
    assert accessibility_findings(drawn_town) == []
    drawn_town.get_by_role("button", name="Play").click()
    expect(drawn_town.get_by_role("button", name="Pause")).to_be_visible()
    drawn_town.get_by_role("button", name="Pause").click()
    drawn_town.get_by_role("button", name="Back to today").click()
    expect(told).to_contain_text("Known: 12.")
    expect(drawn_town).not_to_have_url(re.compile("on="))


def test_who_is_moved_stays_there_on_a_saved_map(drawn_town: Page, rye: Workspace) -> None:
    open_party(drawn_town, "Ann")
    drawn_town.locator("[data-map-stage]").focus()
    drawn_town.keyboard.press("Shift+ArrowUp")
    expect(drawn_town.get_by_text("Save this map to keep it so.")).to_be_visible()
    expect(drawn_town.get_by_role("button", name="Let go")).to_be_visible()
    open_menu(drawn_town, "Saved maps")
    drawn_town.get_by_label("Name of this map").fill("Mine")
    with drawn_town.expect_navigation():
        drawn_town.get_by_role("button", name="Save this map").click()
    drawn_town.wait_for_function(DRAWN)
    expect(drawn_town.get_by_text("stays where you put them, on this saved map")).to_be_visible()
    with drawn_town.expect_response(lambda answer: "/map/saved/" in answer.url and answer.status == 204):
        drawn_town.get_by_role("button", name="Put all back").click()
    with scope(rye):
        assert SavedView.objects.get().pins == {}


def test_a_party_is_dragged(drawn_town: Page) -> None:
    stage = drawn_town.locator("[data-map-stage]")
    box = stage.bounding_box()
    assert box is not None
    spot = drawn_town.evaluate(
        """() => fetch(document.querySelector('[data-map]').dataset.src).then(answer => answer.json())
        .then(({ parties, extent }) => [parties.x[0] / extent, parties.y[0] / extent])"""
    )
    half = min(box["width"], box["height"]) / 2 - 26
    x, y = box["x"] + box["width"] / 2 + spot[0] * half, box["y"] + box["height"] / 2 + spot[1] * half
    drawn_town.mouse.move(x, y)
    drawn_town.mouse.down()
    drawn_town.mouse.move(x + 40, y + 30, steps=5)
    drawn_town.mouse.up()
    expect(drawn_town.get_by_text("Save this map to keep it so.")).to_be_visible()


def test_saved_maps_are_shown_one_after_the_other(
    page: Page, live_server: Any, browsing: Client, town: dict[str, Party]
) -> None:
    for name, query in (("First", "view=chain"), ("Second", f"near={town['Ann'].id}&steps=2")):
        browsing.post("/w/rye/map/saved/", {"name": name, "query": query})
    map_in(page, live_server, browsing)
    page.get_by_role("button", name="Present").click()
    expect(page.locator(".rail")).to_be_hidden()
    title = page.locator("[data-map-title]")
    for name in ("First", "Second", "First"):
        page.keyboard.press("ArrowRight")
        expect(title).to_have_text(name)
    expect(page).to_have_url(re.compile("view=chain"))
    assert accessibility_findings(page) == []
    page.keyboard.press("Escape")
    expect(page.locator("[data-map-stop-bar]")).to_be_hidden()
    expect(page.get_by_role("searchbox", name="Find someone on the map")).to_be_visible()


def test_an_analyst_chooses_too_and_reads_no_name(
    page: Page, live_server: Any, analyst: Client, town: dict[str, Party]
) -> None:
    map_in(page, live_server, analyst, "/w/rye/map/?view=network&colour=group")
    open_menu(page, "Groups")
    expect(page.locator(".map-groups li")).to_have_count(2)
    assert not re.search("Ann|Bob|Grace|Mill", page.locator("main").inner_text())
