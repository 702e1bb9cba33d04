"""What everybody gives and needs in a real browser: noted in seconds on a phone, by keyboard, free of findings."""

from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Page, expect

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.resources.models import Resource
from tests.e2e.axe import accessibility_findings
from tests.factories.workspaces import a_workspace, an_actor
from tests.fixtures.browser import PHONE, fits
from tests.network.pages.conftest import a_party, browser_of
from tests.resources.conftest import note

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
BASE = "/w/rye/"


@pytest.fixture
def rye(transactional_db: None) -> Workspace:
    """Sessions have the browser's clock, so time goes on here."""
    return a_workspace("rye")


@pytest.fixture
def signed_in(page: Page, live_server: Any, rye: Workspace) -> Page:
    client: Client = browser_of(rye)
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
    return page


def test_a_line_is_noted_on_a_phone_from_the_page_of_a_party(signed_in: Page, rye: Workspace) -> None:
    mill = a_party(rye, "Harrow Mill")
    signed_in.set_viewport_size(PHONE)  # type: ignore[arg-type]  # a plain dict of the two numbers
    signed_in.goto(f"{BASE}people/{mill.pk}/")
    signed_in.get_by_text("Note what they give or need").click()
    signed_in.get_by_text("Needs", exact=True).click()
    signed_in.get_by_label("What", exact=True).fill("Cargo bike")
    signed_in.get_by_label("Kind", exact=True).select_option("equipment")
    assert fits(signed_in)
    assert accessibility_findings(signed_in) == []
    signed_in.keyboard.press("Tab")
    signed_in.get_by_label("What", exact=True).press("Enter")
    expect(signed_in.get_by_role("link", name="Cargo bike")).to_be_visible()
    with scope(rye):
        assert list(Resource.objects.values_list("side", "kind__key")) == [("needs", "equipment")]


def test_somebody_is_found_by_typing_and_a_match_is_said_to_be_none_and_undone(signed_in: Page, rye: Workspace) -> None:
    mill = a_party(rye, "Harrow Mill")
    with scope(rye):
        note(an_actor(rye), mill, "gives", "Cargo bike")
    signed_in.goto(f"{BASE}resources/new/?side=needs&kind=equipment")
    signed_in.get_by_label("What", exact=True).fill("A bike")
    signed_in.keyboard.press("Enter")
    expect(signed_in.get_by_role("heading", name="Who could give it")).to_be_visible()
    signed_in.get_by_text("How we worked out 100 of 100").click()
    expect(signed_in.get_by_text("bike (100%)")).to_be_visible()
    signed_in.get_by_text("What now?").click()
    assert accessibility_findings(signed_in) == []
    signed_in.get_by_role("button", name="Not a match").click()
    expect(signed_in.get_by_text("Nobody gives anything of this kind")).to_be_visible()
    signed_in.get_by_role("button", name="Undo").click()
    expect(signed_in.get_by_role("link", name="Cargo bike")).to_be_visible()
    signed_in.goto(f"{BASE}resources/new/")
    signed_in.get_by_label("Somebody else").fill("harr")
    signed_in.get_by_text("Harrow Mill").click()
    signed_in.get_by_label("What", exact=True).fill("Loft")
    signed_in.get_by_role("button", name="Save").click()
    expect(signed_in.get_by_role("link", name="Harrow Mill")).to_be_visible()
