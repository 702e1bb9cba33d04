"""The pages that nobody has signed in to yet, in a real browser."""

import pytest
from playwright.sync_api import Page

from tests.e2e.axe import accessibility_findings
from tests.fixtures.browser import DESKTOP, PHONE, fits

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("address", ["/sign-in/", "/start/"])
def test_a_door_is_accessible(page: Page, address: str, size: dict[str, int], scheme: str) -> None:
    page.set_viewport_size(size)  # type: ignore[arg-type]
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    answer = page.goto(address)
    assert answer is not None
    assert answer.status == 200
    assert accessibility_findings(page) == []


def test_a_page_fits_a_phone_without_scrolling_sideways(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto("/sign-in/")
    assert fits(page)
