"""Every page on a phone; see `walking`. A file of its own, so that two workers share the looks."""

from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.e2e.walking import walk_through
from tests.fixtures.browser import PHONE

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_on_a_phone(browser: Browser, live_server: Any, scheme: Any) -> None:
    walk_through(browser, live_server, PHONE, scheme, "en")
