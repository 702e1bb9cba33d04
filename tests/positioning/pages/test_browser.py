"""The message and the ideal client in a real browser: they read themselves while written; axe finds nothing."""

import re
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Page, Route, expect

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.positioning import operations
from hedgerow.positioning.models import MessageVersion, Profile
from tests.e2e.axe import accessibility_findings
from tests.fixtures.browser import DESKTOP, PHONE, fits
from tests.network.pages.conftest import browser_of
from tests.positioning.conftest import CITY, criteria, somebody

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
HERE = "/w/rye/who-for/"


@pytest.fixture
def signed_in(page: Page, live_server: Any, rye: Workspace) -> Page:
    session = browser_of(rye).cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
    return page


@pytest.fixture
def profile(rye: Workspace, owner: Actor) -> Profile:
    with scope(rye):
        somebody(owner, "Ann", city="Leeds", roles=("client",))
        somebody(owner, "Ben", roles=("prospect",))
        return operations.define_profile(actor=owner, name="Neighbours", criteria=criteria(("must", CITY)))


def test_the_message_reads_itself_while_it_is_typed_and_is_kept(signed_in: Page, rye: Workspace) -> None:
    signed_in.goto(HERE)
    signed_in.get_by_role("link", name="Answer the four").click()
    signed_in.get_by_label("For whom are you there?").fill("everyone")
    signed_in.get_by_label("What do they get from you?").press_sequentially("bakes rye")
    preview = signed_in.locator("#preview")
    expect(preview).to_contain_text("For everyone, Rye bakes rye.")
    expect(preview).to_contain_text("speaks to nobody")
    signed_in.get_by_label("For whom are you there?").fill("cafés in Leeds")
    expect(preview).not_to_contain_text("speaks to nobody")
    assert accessibility_findings(signed_in) == []
    signed_in.get_by_role("button", name="Keep this message").click()
    expect(signed_in.locator("#said")).to_have_text("For cafés in Leeds, Rye bakes rye.")
    with scope(rye):
        assert MessageVersion.objects.count() == 1


def test_a_criterion_shows_whom_it_finds_and_how_many_clients_would_fit(signed_in: Page, profile: Profile) -> None:
    signed_in.goto(f"{HERE}clients/{profile.pk}/")
    signed_in.get_by_role("link", name="A criterion").click()
    signed_in.get_by_label("In your own words").fill("They have a name")
    signed_in.get_by_label("Ask about").select_option("name")
    signed_in.get_by_label("What Name is compared with").fill("Zoe")
    signed_in.get_by_role("radio", name=re.compile("They must")).check()
    expect(signed_in.locator("#check")).to_contain_text("With it, 0 of your 1 clients would fit.")
    signed_in.get_by_label("What Name is compared with").fill("Ann")
    signed_in.get_by_label("What Name is compared with").blur()
    expect(signed_in.locator("#finds")).to_contain_text("Ann")
    expect(signed_in.locator("#check")).to_contain_text("With it, 1 of your 1 clients would fit.")
    assert accessibility_findings(signed_in) == []
    signed_in.get_by_role("button", name="Keep the criterion").click()
    expect(signed_in.get_by_text("They have a name", exact=True)).to_be_visible()


def test_what_is_asked_about_before_the_page_listens_is_not_missed(signed_in: Page, profile: Profile) -> None:
    held: list[Route] = []
    signed_in.route(re.compile("htmx"), lambda route: held.append(route))  # noqa: PLW0108  (it marks what it is given)
    signed_in.goto(f"{HERE}clients/{profile.pk}/criteria/new/", wait_until="commit")
    signed_in.get_by_label("Ask about").select_option("name")
    assert len(held) == 1
    held[0].continue_()
    expect(signed_in.get_by_label("What Name is compared with")).to_be_visible()


@pytest.mark.slow
@pytest.mark.parametrize(("scheme", "size"), [("light", PHONE), ("dark", DESKTOP)])
def test_every_page_is_whole_on_a_phone_and_on_a_desk(
    signed_in: Page, profile: Profile, rye: Workspace, owner: Actor, scheme: Any, size: Any
) -> None:
    with scope(rye):
        draft = operations.MessageDraft("cafés in Leeds", "bakes rye", "one mill", "since 1998")
        operations.write_message(actor=owner, language="en", draft=draft)
    signed_in.emulate_media(color_scheme=scheme)
    signed_in.set_viewport_size(size)
    clients = f"clients/{profile.pk}/"
    for path in ("", "people/", "partners/", "message/", "message/versions/", clients, f"{clients}suggestions/"):
        signed_in.goto(HERE + path)
        assert fits(signed_in), path
        assert accessibility_findings(signed_in) == [], path
