"""The map as a reader uses it, in a chromium that computes its graphics without a GPU."""

import json
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, expect

from frontend.harness.generate import generated
from frontend.harness.measure import QUIET, ROOT, SOFTWARE_GRAPHICS, serving
from tests.fixtures.browser import chromium_path

BUNDLE = ROOT / "src/hedgerow/web/static/web/dist/map.js"
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not BUNDLE.is_file(), reason="the map's bundle is not built: make setup, with Node"),
]
WHOLE = "() => performance.getEntriesByName('map:all').length > 0"
MAP = generated(300, 900)


@pytest.fixture(scope="module")
def graphics(browser: Browser) -> Iterator[Browser]:
    chromium = browser.browser_type.launch(executable_path=chromium_path(), args=[*SOFTWARE_GRAPHICS, *QUIET])
    yield chromium
    chromium.close()


@contextmanager
def opened(browser: Browser, data: object = MAP, expected: str = "") -> Iterator[Page]:
    """The harness with our data. A script error or a refusal by the content policy fails the test, but the expected."""
    complaints: list[str] = []
    with serving() as address:
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
        page.route("**/test.json", lambda route: route.fulfill(body=json.dumps(data), content_type="application/json"))
        page.goto(f"{address}?data=test.json")
        yield page
        page.close()
    assert [line for line in complaints if not (expected and expected in line)] == []
    assert bool(expected) == bool(complaints)


@pytest.fixture
def the_map(graphics: Browser) -> Iterator[Page]:
    with opened(graphics) as page:
        page.wait_for_function(WHOLE)
        yield page


def test_the_marks_tell_when_the_data_came_and_when_it_was_on_the_screen(the_map: Page) -> None:
    marks = the_map.evaluate("() => performance.getEntriesByType('mark').map(mark => mark.name)")
    assert [mark for mark in marks if mark.startswith("map:")] == ["map:data", "map:first", "map:all"]
    expect(the_map.locator("[data-map-fallback]")).to_be_hidden()


def test_the_arrow_keys_walk_enter_opens_and_escape_closes(the_map: Page) -> None:
    said, panel = the_map.locator("[data-map-says]"), the_map.locator("[data-map-panel]")
    empty = panel.inner_text()
    the_map.locator("[data-map-stage]").focus()
    the_map.keyboard.press("ArrowRight")
    first = said.inner_text()
    the_map.keyboard.press("ArrowRight")
    assert first.split(",")[0] in MAP["parties"]["name"]  # type: ignore[index]
    assert said.inner_text() != first
    the_map.keyboard.press("Enter")
    expect(panel.locator("h2")).to_have_text("Someone")
    the_map.keyboard.press("Escape")
    expect(panel).to_have_text(empty)


def test_search_finds_without_accents_and_case_and_opens_the_first(the_map: Page) -> None:
    the_map.locator("[data-map-find]").fill("GRÁCE")
    hits = the_map.locator("[data-map-hits] li")
    names = [words.split("\n")[0] for words in hits.all_inner_texts()]
    known = [name for name in MAP["parties"]["name"] if name.startswith("Grace")]  # type: ignore[index]
    assert names == known[:8]
    the_map.keyboard.press("Enter")
    expect(the_map.locator("[data-map-panel] h2")).to_have_text("Someone")


def test_a_role_that_is_off_cannot_be_reached(the_map: Page) -> None:
    for chip in the_map.locator("[data-map-role]").all()[:-1]:
        chip.click()
        expect(chip).to_have_attribute("aria-pressed", "false")
    the_map.locator("[data-map-stage]").focus()
    said = []
    for key in ("ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown", "ArrowLeft"):
        the_map.keyboard.press(key)
        said.append(the_map.locator("[data-map-says]").inner_text().split(", ")[1])
    assert set(said) == {"Vendor"}


def test_the_list_takes_the_place_of_the_map_and_gives_it_back(the_map: Page) -> None:
    button, canvas = the_map.locator("[data-map-list]"), the_map.locator("[data-map-canvas]")
    button.click()
    expect(the_map.locator("[data-map-table] table")).to_be_visible()
    expect(canvas).to_be_hidden()
    expect(button).to_have_text("See as a map")
    button.click()
    expect(canvas).to_be_visible()
    expect(button).to_have_text("See as a list")


def test_a_panel_that_does_not_come_is_said_in_words(graphics: Browser) -> None:
    with opened(graphics, expected="Failed to load resource") as page:
        page.wait_for_function(WHOLE)
        page.route("**/panel.html**", lambda route: route.abort())
        page.locator("[data-map-find]").fill("grace")
        page.keyboard.press("Enter")
        expect(page.locator("[data-map-panel]")).to_contain_text("The panel did not load")


def test_without_webgl_the_page_says_so_and_keeps_the_servers_picture(browser: Browser) -> None:
    flags = ["--disable-gpu", "--disable-3d-apis", *QUIET]
    plain = browser.browser_type.launch(executable_path=chromium_path(), args=flags)
    with opened(plain) as page:
        expect(page.locator("[data-map-missing]")).to_be_visible()
        expect(page.locator("[data-map-fallback]")).to_be_visible()
        expect(page.locator("[data-map-stage]")).to_be_hidden()
    plain.close()


def test_columns_of_different_lengths_are_refused(graphics: Browser) -> None:
    broken = generated(20, 30)
    broken["parties"]["name"].pop()  # type: ignore[index]
    with opened(graphics, broken, expected="columns of different lengths: name") as page:
        expect(page.locator("[data-map-failed]")).to_be_visible()
