"""From no mailbox to a solved conversation, by hands and eyes alone; the servers on the other side are real."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Page, expect

from hedgerow.inbox import tasks
from hedgerow.inbox.models import Letter, Mailbox, State
from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from tests.e2e.axe import accessibility_findings
from tests.factories.workspaces import a_workspace
from tests.fixtures.browser import PHONE, fits
from tests.inbox.letters import a_letter
from tests.inbox.servers import PASSWORD, USER, Dovecot, PostServer
from tests.network.pages.conftest import browser_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def rye(transactional_db: None) -> Iterator[Workspace]:
    """Sessions have the browser's clock, so time goes on here."""
    workspace = a_workspace("rye")
    with scope(workspace):
        yield workspace


@pytest.fixture
def counter(page: Page, live_server: Any, rye: Workspace) -> Page:
    session = browser_of(rye).cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]  # a plain dict of the two numbers
    return page


def test_a_mailbox_is_connected_and_a_strangers_letter_answered_and_solved(
    counter: Page, dovecot: Dovecot, post: PostServer
) -> None:
    dovecot.put(a_letter(text="Six loaves for Friday?"))
    _connect(counter, dovecot, post)
    assert tasks.fetch_now(Mailbox.objects.get()) == {"kept": 1}

    counter.goto("/w/rye/inbox/")
    counter.get_by_role("link", name="Six loaves for Friday").click()
    expect(counter.get_by_text("is not known here yet")).to_be_visible()
    counter.get_by_role("button", name="Add them").click()
    expect(counter.get_by_role("heading", name="Grace Hall")).to_be_visible()
    counter.locator("#assign-to").select_option(index=1)
    expect(counter.locator(".page-head .badge").nth(1)).to_be_visible()

    counter.locator(".inbox-answer > summary").click()
    counter.get_by_label("Your letter").fill("Gladly, they wait from eight.")
    assert (fits(counter), accessibility_findings(counter)) == (True, [])
    counter.get_by_role("button", name="Send and solve").click()
    expect(counter.locator("article.ours")).to_contain_text("they wait from eight")
    _ten_seconds_pass()

    [sent] = post.box.letters
    assert (sent.rcpt_tos, b"Gladly, they wait from eight." in bytes(sent.content or b"")) == (
        ["grace@hall.example"],
        True,
    )
    counter.reload()
    expect(counter.locator(".page-head .badge").first).to_have_text(str(State.SOLVED.label))


def _connect(counter: Page, dovecot: Dovecot, post: PostServer) -> None:
    counter.goto("/w/rye/settings/mailboxes/")
    counter.get_by_role("link", name="Connect a mailbox").click()
    for label, text in (("Name others see", "Rye"), ("E-mail address", USER), ("User name", USER)):
        counter.get_by_label(label).fill(text)
    counter.locator("#id_password").fill("not-this-one")
    for way, port in (("imap", dovecot.port), ("smtp", post.port)):
        counter.locator(f"#id_{way}_host").fill("127.0.0.1")
        counter.locator(f"#id_{way}_port").fill(str(port))
        counter.locator(f"#id_{way}_security").select_option("clear")
    counter.get_by_role("button", name="Test and save").click()
    expect(counter.get_by_text("did not take this user name")).to_be_visible()
    counter.locator("#id_password").fill(PASSWORD)
    counter.get_by_role("button", name="Test and save").click()
    expect(counter.get_by_role("heading", name="Folders of Rye")).to_be_visible()
    counter.get_by_label("INBOX").check()
    counter.get_by_role("button", name="Read these").click()
    expect(counter.get_by_role("heading", name="Mailboxes")).to_be_visible()


def _ten_seconds_pass() -> None:
    Letter.objects.filter(direction="out").update(leaves_at=clock.now())
    assert tasks.deliver.func(str(Letter.objects.get(direction="out").pk)) == "sent"
