"""The map in a real browser that has no graphics card: drawn, walked by keyboard, and free of findings by axe."""

from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Page, expect

from tests.e2e.axe import accessibility_findings
from tests.fixtures.browser import DESKTOP, PHONE, fits
from tests.network.map.conftest import DRAWN, MAP

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_party_is_reached_and_opened_by_keyboard(drawn: Page) -> None:
    panel = drawn.locator("[data-map-panel]")
    drawn.locator("[data-map-stage]").focus()
    drawn.keyboard.press("Home")
    expect(drawn.locator("[data-map-says]")).to_have_text("Grace Okafor, Advocate")
    drawn.keyboard.press("Enter")
    expect(panel.get_by_role("heading", name="Grace Okafor")).to_be_visible()
    assert accessibility_findings(drawn) == []
    panel.get_by_role("button", name="Ben Storr").click()
    expect(panel.get_by_role("heading", name="Ben Storr")).to_be_visible()
    panel.get_by_role("link", name="Open their page").click()
    drawn.wait_for_url("**/w/rye/people/*/")


def test_a_name_is_found_by_typing_part_of_it(drawn: Page) -> None:
    drawn.get_by_role("searchbox", name="Find someone on the map").fill("harr")
    drawn.keyboard.press("Enter")
    expect(drawn.locator("[data-map-panel]").get_by_role("heading", name="Harrow Mill")).to_be_visible()


def test_the_list_follows_the_chips(drawn: Page) -> None:
    drawn.get_by_role("button", name="See as a list").click()
    expect(drawn.locator("#map-list tbody tr")).to_have_count(4)
    assert accessibility_findings(drawn) == []
    drawn.get_by_role("button", name="Vendors").click()
    expect(drawn.locator("#map-list tbody tr")).to_have_count(3)
    drawn.get_by_role("button", name="See as a map").click()
    expect(drawn.locator("[data-map-stage]")).to_be_visible()


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


def test_it_reads_from_the_right_in_arabic(drawn: Page, live_server: Any) -> None:
    drawn.context.add_cookies([{"name": settings.LANGUAGE_COOKIE_NAME, "value": "ar", "url": live_server.url}])
    drawn.reload()
    drawn.wait_for_function(DRAWN)
    expect(drawn.locator("html")).to_have_attribute("dir", "rtl")
    assert fits(drawn)
    assert accessibility_findings(drawn) == []


def test_without_graphics_the_server_s_picture_stays(
    page: Page, live_server: Any, browsing: Client, people: Any
) -> None:
    session = browsing.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
    page.add_init_script("HTMLCanvasElement.prototype.getContext = () => null")
    page.goto(MAP)
    expect(page.get_by_text("This browser cannot draw the map.")).to_be_visible()
    expect(page.locator("svg.clearing")).to_be_visible()
    expect(page.locator("[data-map-stage]")).to_be_hidden()
    assert accessibility_findings(page) == []
