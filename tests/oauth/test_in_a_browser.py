"""The consent page in a real browser: readable, and its answer really arrives at the app."""

import os
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.accounts.conftest import PASSWORD, a_business, a_person, actor_in
from tests.e2e.axe import accessibility_findings
from tests.fixtures.browser import DESKTOP, PHONE, fits
from tests.oauth.conftest import Program, a_program

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def program(page: Page) -> Program:
    maren = a_person()
    program = a_program(actor_in(a_business(maren), maren), scopes=["network:write", "timeline:write", "care:read"])
    page.goto(program.address(scope="network:write timeline:write"))
    page.locator("#id_email").fill(maren.email)
    page.locator("#id_password").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/oauth/authorize/**")
    return program


@pytest.mark.parametrize("answer", ["Allow it", "Do not allow it"])
def test_the_answer_arrives_where_the_app_waits(page: Page, program: Program, answer: str) -> None:
    with page.expect_request("https://till.example/**") as sent:
        page.get_by_role("button", name=answer, exact=True).click()

    assert ("code=hgc_" in sent.value.url) is (answer == "Allow it")
    assert "state=xyz" in sent.value.url


def test_the_question_is_readable_everywhere(page: Page, program: Program) -> None:
    for size, scheme in ((PHONE, "light"), (PHONE, "dark"), (DESKTOP, "light"), (DESKTOP, "dark")):
        page.set_viewport_size(size)  # type: ignore[arg-type]  # a plain dict of the two numbers
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of the two words
        expect(page.get_by_role("heading", name="May “Till app” act for you?")).to_be_visible()
        assert fits(page)
        assert accessibility_findings(page) == []
        shoot(page, f"consent-{size['width']}-{scheme}")


def shoot(page: Any, name: str) -> None:
    if shots := os.environ.get("SHOTS"):
        page.screenshot(path=f"{shots}/{name}.png", full_page=True)
