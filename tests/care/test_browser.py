"""Care in a real browser: ticked off by keyboard, on a phone, a plan written, and nothing that axe finds."""

from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Page, expect

from hedgerow.care.models import Attention
from hedgerow.care.operations import NewAttention
from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import events
from hedgerow.timeline import operations as timeline
from hedgerow.timeline.models import Activity
from tests.care.conftest import CALL, plan, someone
from tests.e2e.axe import accessibility_findings
from tests.factories.reading import read_on
from tests.factories.workspaces import a_workspace, an_actor
from tests.fixtures.browser import PHONE, fits
from tests.network.pages.conftest import browser_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
HOME = "/w/rye/care/"
GIFT = NewAttention("Something given", (events.GAVE,), every=6)


@pytest.fixture
def rye(db: None) -> Workspace:
    """Three vendors, none of them called for long; time runs, for a browser does."""
    workspace = a_workspace("rye")
    with scope(workspace):
        plan(workspace, "vendor", CALL, GIFT, experience="Heard early", message="We count on you")
        today = clock.today("Europe/London")
        for name, days in (("Harrow Mill", 74), ("Dairy", 50), ("Honey", 40)):
            party = someone(workspace, name, "vendor", since=today - timedelta(days=100))
            fact = events.logged(party.pk, events.CALLED, "x", today - timedelta(days=days))
            timeline.log_activity(actor=an_actor(workspace), fact=fact)
        read_on()
    return workspace


@pytest.fixture
def signed_in(page: Page, live_server: Any, rye: Workspace) -> Page:
    client: Client = browser_of(rye)
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
    return page


def calls(rye: Workspace) -> int:
    with scope(rye):
        return Activity.objects.filter(verb=events.CALLED).count()


def test_the_week_is_ticked_off_by_keyboard_alone(signed_in: Page, rye: Workspace) -> None:
    signed_in.goto(f"{HOME}week/")
    assert accessibility_findings(signed_in) == []
    first = signed_in.get_by_role("button", name="Done: A call, Harrow Mill")
    first.focus()
    signed_in.keyboard.press("ArrowDown")
    expect(signed_in.get_by_role("button", name="Done: A call, Dairy")).to_be_focused()
    signed_in.keyboard.press("ArrowUp")
    signed_in.keyboard.press("Enter")
    expect(signed_in.get_by_text("A call: on record today.")).to_be_visible()
    expect(signed_in.get_by_role("button", name="Done: A call, Dairy")).to_be_focused()
    signed_in.keyboard.press("Enter")
    expect(signed_in.get_by_text("A call: on record today.")).to_have_count(2)
    assert calls(rye) == 5
    assert accessibility_findings(signed_in) == []
    signed_in.reload()
    expect(signed_in.get_by_text("Honey")).to_be_visible()
    expect(signed_in.get_by_text("Dairy")).to_have_count(0)


@pytest.mark.sqlite  # how a page looks does not depend on the engine
@pytest.mark.parametrize("where", ["", "week/", "who/neglected/?role=vendor", "plans/vendor/", "plans/client/"])
def test_every_page_fits_a_phone_and_axe_finds_nothing(signed_in: Page, where: str) -> None:
    signed_in.set_viewport_size(PHONE)  # type: ignore[arg-type]  # a plain dict of the two numbers
    signed_in.goto(HOME + where)
    assert fits(signed_in)
    assert accessibility_findings(signed_in) == []


def test_a_plan_is_written_on_the_page(signed_in: Page, rye: Workspace) -> None:
    signed_in.goto(f"{HOME}plans/vendor/")
    signed_in.get_by_role("button", name="One more").click()
    line = signed_in.get_by_role("group", name="A new kind of attention")
    line.get_by_label("What they get").fill("A visit")
    line.get_by_text("Meeting", exact=True).click()
    line.get_by_label("every").fill("3")
    line.get_by_label("When").select_option("birthday")
    expect(line.locator("input[name$=every]")).to_be_hidden()
    line.get_by_label("When").select_option("every")
    signed_in.get_by_role("button", name="Save").click()
    expect(signed_in.get_by_text("A visit: every 3 months")).to_be_visible()
    with scope(rye):
        assert [one.name for one in Attention.objects.all()] == ["A call", "Something given", "A visit"]


def test_the_party_page_ticks_off_and_pauses(signed_in: Page, rye: Workspace) -> None:
    signed_in.goto(f"{HOME}who/neglected/")
    signed_in.get_by_role("link", name="Harrow Mill", exact=True).click()
    panel = signed_in.locator("section", has=signed_in.get_by_role("heading", name="Care", exact=True))
    expect(panel.get_by_text("Neglected")).to_be_visible()
    assert accessibility_findings(signed_in) == []
    panel.get_by_role("button", name="Done: A call").click()
    expect(panel.get_by_text("the last was today")).to_be_visible()
    panel.get_by_text("Not now").click()
    panel.get_by_label("Ask for nothing until").fill(str(clock.today("Europe/London") + timedelta(days=9)))
    panel.get_by_label("Why").fill("Moving house")
    panel.get_by_role("button", name="Pause").click()
    expect(panel.get_by_text("Moving house")).to_be_visible()
    panel.get_by_role("button", name="Let it go on").click()
    expect(panel.get_by_text("Moving house")).to_have_count(0)
    assert calls(rye) == 4
