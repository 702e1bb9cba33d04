"""Every page on a phone, light and dark; see `walking`. A look has a file of its own: workers share them."""

from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.e2e.walking import walk_through
from tests.fixtures.browser import PHONE

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.sqlite, pytest.mark.django_db(transaction=True)]


def test_every_page_on_a_phone(browser: Browser, live_server: Any) -> None:
    walk_through(browser, live_server, PHONE, "en", dark=True)
