"""A large file in a browser: asked for by keyboard, watched while it is written, fetched; and no findings by axe."""

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Page, expect

from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.models import Workspace
from hedgerow.network.queries import wishes
from tests.e2e.axe import accessibility_findings
from tests.fixtures.browser import PHONE, fits
from tests.network.pages.conftest import a_party

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def opened(
    page: Page, live_server: Any, browsing: Client, rye: Workspace, monkeypatch: pytest.MonkeyPatch, home: Path
) -> Page:
    monkeypatch.setattr(wishes, "AT_ONCE", 2)
    for name in ("Ann Reed", "Ben Reed", "Cy Ash"):
        a_party(rye, name)
    session = browsing.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
    page.set_viewport_size(PHONE)
    page.goto("/w/rye/people/export/")
    return page


def test_a_large_file_is_asked_for_watched_and_fetched(opened: Page) -> None:
    opened.get_by_role("radio", name="CSV table").focus()
    opened.keyboard.press("Space")
    opened.get_by_role("button", name="Make the file").press("Enter")
    expect(opened.get_by_text("Waiting for its turn.")).to_be_visible()
    assert accessibility_findings(opened) == []
    run_pending()
    fetch = opened.get_by_role("button", name="Fetch it: CSV table")
    expect(fetch).to_be_visible()
    assert accessibility_findings(opened) == []
    assert fits(opened)
    with opened.expect_download() as fetched:
        fetch.press("Enter")
    assert "Cy Ash" in Path(fetched.value.path()).read_text(encoding="utf-8-sig")
