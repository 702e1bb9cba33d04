"""Every page from right to left; see `walking`. The look of a page is the same on any engine."""

from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.e2e.walking import walk_through
from tests.fixtures.browser import DESKTOP

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.sqlite, pytest.mark.django_db(transaction=True)]


def test_every_page_at_a_desk_in_arabic(browser: Browser, live_server: Any) -> None:
    walk_through(browser, live_server, DESKTOP, "ar", dark=False)
