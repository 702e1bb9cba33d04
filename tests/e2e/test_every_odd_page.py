"""Every second page, in every look; see `walking`. The halves have files of their own: workers share them.

The look of a page is the same on any engine.
"""

from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.e2e.walking import walk_through

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.sqlite, pytest.mark.django_db(transaction=True)]


def test_every_odd_page(browser: Browser, live_server: Any) -> None:
    walk_through(browser, live_server, half=1)
