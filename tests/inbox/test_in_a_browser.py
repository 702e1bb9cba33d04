"""The inbox as hands and eyes meet it: an answer by keyboard, and a subject longer than a phone is wide."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Page, expect

from hedgerow.accounts.models import User
from hedgerow.inbox.models import Conversation
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from tests.factories.workspaces import a_workspace
from tests.fixtures.browser import PHONE, fits
from tests.inbox.letters import a_letter
from tests.network.pages.conftest import browser_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SUBJECT = f"Overdue: https://pay.example/{'long/' * 30}"


@pytest.fixture
def rye(transactional_db: None) -> Iterator[Workspace]:
    """Sessions have the browser's clock, so time goes on here."""
    workspace = a_workspace("rye")
    with scope(workspace):
        yield workspace


def test_enter_on_answer_goes_on_in_its_text_and_a_long_subject_fits_a_phone(
    page: Page, live_server: Any, rye: Workspace, arrive: Any
) -> None:
    arrive(a_letter(subject=SUBJECT))
    session = browser_of(rye).cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
    User.objects.update(language="ar")
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]  # a plain dict of the two numbers
    page.goto("/w/rye/inbox/")
    line = page.locator(".inbox-subject").evaluate("line => [getComputedStyle(line).direction, line.dir]")
    assert line == ["ltr", "auto"], "its beginning is what is seen"
    page.goto(f"/w/rye/inbox/{Conversation.objects.get().pk}/")
    assert fits(page)
    page.locator(".inbox-answer > summary").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#id_text")).to_be_focused()
    page.keyboard.type("It is paid.")
    page.locator(".inbox-answer button.go").press("Enter")
    expect(page.locator("article.ours")).to_be_focused()
