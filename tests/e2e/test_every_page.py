"""Every page on a phone, light and dark, and from right to left; see `walking`. Two files for two workers."""

from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.e2e.walking import walk_through
from tests.fixtures.browser import DESKTOP, PHONE

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]


def test_every_page_on_a_phone(browser: Browser, live_server: Any) -> None:
    walk_through(browser, live_server, PHONE, "en", dark=True)


def test_every_page_at_a_desk_in_arabic(browser: Browser, live_server: Any) -> None:
    walk_through(browser, live_server, DESKTOP, "ar", dark=False)
