"""The map over the ground in a real browser: drawn, walked by keyboard, listed, and quiet toward the outside."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, Page, Playwright, Route, expect

from hedgerow.kernel.models import Workspace
from hedgerow.network.models import Party
from tests.e2e.axe import accessibility_findings
from tests.fixtures.browser import DESKTOP, PHONE, chromium_path, fits
from tests.network.geography.conftest import HOME, settle

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
_FLAGS = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync"]
_GRAPHICS = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
MAP = "/w/rye/map/?view=geo"
DRAWN = "() => performance.getEntriesByName('map:all').length > 0"
TILE = b"<svg xmlns='http://www.w3.org/2000/svg' width='256' height='256'/>"


@pytest.fixture(scope="session")
def browser(driver: Playwright) -> Iterator[Browser]:
    """Unlike the browser of other tests it draws WebGL, in software."""
    chromium = driver.chromium.launch(executable_path=chromium_path(), args=[*_FLAGS, *_GRAPHICS])
    yield chromium
    chromium.close()


@pytest.fixture
def signed_in(page: Page, live_server: Any, browsing: Client, people: dict[str, Party]) -> Page:
    browsing.get(MAP)  # the outlines of the world are read once per process, and a busy machine takes its time
    session = browsing.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
    return page


@pytest.fixture
def drawn(signed_in: Page) -> Page:
    signed_in.goto(MAP)
    signed_in.wait_for_function(DRAWN)
    return signed_in


def test_a_party_is_reached_by_keyboard_and_says_how_far_away_it_is(drawn: Page) -> None:
    drawn.locator("[data-map-stage]").focus()
    drawn.keyboard.press("Home")
    drawn.keyboard.press("Enter")
    panel = drawn.locator("[data-map-panel]")
    expect(panel.get_by_role("heading", name="Ada Wren")).to_be_visible()
    expect(panel.get_by_text("RG8 9AB, less than a mile from you")).to_be_visible()
    assert accessibility_findings(drawn) == []


def test_the_list_takes_the_maps_place_the_nearest_first(drawn: Page) -> None:
    drawn.get_by_role("button", name="See as a list").click()
    expect(drawn.locator("#map-list tbody th")).to_have_text(["Ada Wren", "Ben Storr", "Cleo Weiss"])
    assert accessibility_findings(drawn) == []


def test_the_switch_leads_to_the_ground_and_back_without_loading_anew_and_keeps_the_rest(
    signed_in: Page, people: dict[str, Party]
) -> None:
    signed_in.goto("/w/rye/map/?colour=close")
    signed_in.wait_for_function(DRAWN)
    signed_in.evaluate("() => { globalThis.stayed = true }")
    told, far = signed_in.locator("[data-map-places]"), signed_in.get_by_label("As far as anyone lives")
    expect(told).to_be_hidden()
    signed_in.get_by_label("On the ground").check()
    expect(told.get_by_text("3 have a place.")).to_be_visible()
    assert signed_in.url.endswith("/map/?colour=close&view=geo")
    far.check()
    expect(told.get_by_text("farther away")).to_have_count(0)
    signed_in.go_back()
    expect(far).not_to_be_checked()
    expect(told.get_by_text("1 lives farther away")).to_be_visible()
    signed_in.go_back()
    expect(told).to_be_hidden()
    expect(signed_in.get_by_label("Closeness", exact=True).first).to_be_checked()
    assert signed_in.evaluate("() => globalThis.stayed")


def test_nobody_is_moved_by_hand_on_the_ground(drawn: Page) -> None:
    drawn.locator("[data-map-stage]").focus()
    drawn.keyboard.press("Home")
    drawn.keyboard.press("Shift+ArrowRight")
    expect(drawn.locator("[data-map-says]")).to_have_text("Nobody is moved by hand on the ground.")
    expect(drawn.locator("[data-map-pinned]")).to_be_hidden()


def test_who_has_no_place_is_found_and_opened_all_the_same(drawn: Page) -> None:
    drawn.get_by_label("Find someone on the map").fill("Dev")
    drawn.get_by_role("button", name="Dev Patel").click()
    expect(drawn.locator("[data-map-panel]").get_by_role("heading", name="Dev Patel")).to_be_visible()


@pytest.mark.sqlite  # how a page looks does not depend on the engine
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_page_fits_and_is_accessible(drawn: Page, size: Any, scheme: Any) -> None:
    drawn.set_viewport_size(size)
    drawn.emulate_media(color_scheme=scheme)
    drawn.reload()
    drawn.wait_for_function(DRAWN)
    assert fits(drawn)
    assert accessibility_findings(drawn) == []


def test_pictures_of_the_ground_come_from_the_chosen_server_alone(signed_in: Page, rye: Workspace) -> None:
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(body=TILE, content_type="image/svg+xml")

    signed_in.route(re.compile("^https://"), answer)
    signed_in.goto(MAP)
    signed_in.wait_for_function(DRAWN)
    assert asked == []
    settle(rye, HOME, tile_url="https://tiles.example.org/{z}/{x}/{y}.png", tile_credit="© Somebody")
    signed_in.reload()
    expect(signed_in.locator(".map-tiles img").first).to_be_attached()
    signed_in.wait_for_function("() => document.querySelector('.map-tiles img')?.complete")
    assert asked
    assert all(url.startswith("https://tiles.example.org/") for url in asked)
    expect(signed_in.locator(".map-credit")).to_have_text("© Somebody")
    assert accessibility_findings(signed_in) == []


def test_the_settings_of_the_place_fit_and_are_accessible(signed_in: Page) -> None:
    signed_in.set_viewport_size(PHONE)
    signed_in.goto("/w/rye/settings/place/")
    signed_in.get_by_label("Coordinates").fill("95, 200")
    signed_in.get_by_role("button", name="Save").click()
    expect(signed_in.get_by_text("Latitudes go from -90 to 90")).to_be_visible()
    assert fits(signed_in)
    assert accessibility_findings(signed_in) == []
