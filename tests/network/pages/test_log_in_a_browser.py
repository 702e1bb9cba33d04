"""The quick log as hands use it: counted in keys and taps, on a network that breaks, free of findings."""

from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Page, Route, expect

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import events
from hedgerow.network.models import Party
from hedgerow.timeline import operations as timeline
from hedgerow.timeline.models import Activity
from tests.e2e.axe import accessibility_findings
from tests.factories.workspaces import a_workspace, an_actor
from tests.fixtures.browser import PHONE, fits
from tests.network.pages.conftest import a_party, browser_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
BASE = "/w/rye/"


@pytest.fixture
def rye(transactional_db: None) -> Workspace:
    """Sessions have the browser's clock, so time goes on here."""
    return a_workspace("rye")


@pytest.fixture
def grace(rye: Workspace) -> Party:
    """Somebody whom the business was in touch with lately."""
    party = a_party(rye, "Grace Okafor")
    with scope(rye):
        timeline.record(an_actor(rye), events.logged(party.pk, events.VISITED, ""))
        Party.objects.update(last_seen_at=party.added_at)
    return party


@pytest.fixture
def signed_in(page: Page, live_server: Any, rye: Workspace) -> Page:
    client: Client = browser_of(rye)
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
    return page


class Hands:
    """A person at the page: every key and every tap counts."""

    def __init__(self, page: Page) -> None:
        self._page, self.count = page, 0

    def press(self, key: str) -> None:
        self.count += 1
        self._page.keyboard.press(key)

    def tap(self, role: Any, name: str) -> None:
        self.count += 1
        self._page.get_by_role(role, name=name, exact=True).first.click()

    def tap_chip(self, name: str) -> None:
        self.count += 1
        self._page.locator("#log-form .chip", has_text=name).first.click()


def calls(workspace: Workspace) -> list[str]:
    with scope(workspace):
        return [one.properties.get("text", "") for one in Activity.objects.filter(verb=events.CALLED)]


def test_a_call_with_somebody_recent_takes_three_keys(signed_in: Page, rye: Workspace, grace: Party) -> None:
    signed_in.goto(f"{BASE}people/")
    hands = Hands(signed_in)
    hands.press("l")
    expect(signed_in.locator("[data-line]")).to_be_focused()
    assert accessibility_findings(signed_in) == []
    hands.press("ArrowDown")
    hands.press("Enter")
    expect(signed_in.get_by_text("Call: on record with Grace Okafor.")).to_be_visible()
    expect(signed_in.locator("#sheet")).to_be_hidden()
    assert (hands.count, calls(rye)) == (3, [""])
    signed_in.get_by_role("button", name="Undo").click()
    expect(signed_in.get_by_text("It is taken back.")).to_be_visible()
    assert signed_in.url.endswith(f"{BASE}people/")


def test_on_a_phone_it_takes_three_taps_and_the_line_is_on_the_page_at_once(
    signed_in: Page, rye: Workspace, grace: Party
) -> None:
    signed_in.set_viewport_size(PHONE)  # type: ignore[arg-type]  # a plain dict of the two numbers
    signed_in.goto(f"{BASE}people/")
    hands = Hands(signed_in)
    hands.tap("link", "Log")
    hands.tap_chip("Grace Okafor")
    assert fits(signed_in)
    assert accessibility_findings(signed_in) == []
    hands.tap("button", "Save")
    expect(signed_in.get_by_text("Call: on record with Grace Okafor.")).to_be_visible()
    assert (hands.count, calls(rye)) == (3, [""])
    signed_in.goto(f"{BASE}people/{grace.pk}/")
    hands.tap("link", "Log")
    signed_in.locator("[data-line]").fill("called about the oats")
    signed_in.keyboard.press("Enter")
    expect(signed_in.locator("#tl-all")).to_contain_text("the oats")


def test_a_line_is_understood_while_it_is_typed(signed_in: Page, rye: Workspace, grace: Party) -> None:
    signed_in.goto(f"{BASE}people/")
    signed_in.keyboard.press("l")
    signed_in.locator("[data-line]").press_sequentially("met Grace about the market yesterday")
    expect(signed_in.get_by_role("checkbox", name="Grace Okafor", exact=True)).to_be_checked()
    expect(signed_in.get_by_role("radio", name="Meeting", exact=True)).to_be_checked()
    signed_in.keyboard.press("Escape")
    expect(signed_in.locator("#sheet")).to_be_hidden()
    signed_in.wait_for_function("!document.activeElement?.closest('dialog, input, textarea')")
    signed_in.keyboard.press("?")
    expect(signed_in.get_by_role("heading", name="Keys")).to_be_visible()


def test_words_outlive_a_network_that_breaks_and_are_recorded_once(
    signed_in: Page, rye: Workspace, grace: Party
) -> None:
    signed_in = signed_in.context.new_page()  # whose console may tell that the network broke
    signed_in.goto(f"{BASE}people/")
    lost: list[str] = []

    def lose_the_answer(route: Route) -> None:
        """It arrives, and the answer does not."""
        if route.request.method == "POST" and not lost:
            lost.append(route.fetch().text())
            route.abort()
        else:
            route.continue_()

    signed_in.route("**/log/", lose_the_answer)
    signed_in.keyboard.press("l")
    signed_in.locator("[data-line]").fill("call Grace about oats")
    expect(signed_in.get_by_role("checkbox", name="Grace Okafor", exact=True)).to_be_checked()
    with signed_in.expect_event("requestfailed"):
        signed_in.keyboard.press("Enter")
    expect(signed_in.get_by_text("It is not saved yet")).to_be_visible()
    signed_in.reload()
    signed_in.keyboard.press("l")
    expect(signed_in.locator("[data-line]")).to_have_value("call Grace about oats")
    expect(signed_in.get_by_role("checkbox", name="Grace Okafor", exact=True)).to_be_checked()
    signed_in.keyboard.press("Enter")
    expect(signed_in.get_by_text("Call: on record with Grace Okafor.")).to_be_visible()
    assert calls(rye) == ["oats"]
    signed_in.keyboard.press("l")
    expect(signed_in.locator("[data-line]")).to_have_value("")
