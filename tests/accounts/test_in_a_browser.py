"""Sign-up, sign-in and the team in a real browser: by hand, by keyboard, on a phone, and with a passkey."""

import os
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from hedgerow.accounts import operations
from hedgerow.accounts.models import User
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from tests.accounts.conftest import PASSWORD, a_business, a_member, a_person, actor_in, link_in, posted
from tests.e2e.axe import accessibility_findings
from tests.fixtures.browser import DESKTOP, PHONE, fits

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def enter(page: Page, email: str = "maren@rye.example") -> None:
    page.goto("/sign-in/")
    page.locator("#id_email").fill(email)
    page.locator("#id_password").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/sign-in" not in url)


def check(page: Page, path: str, name: str) -> None:
    """Nothing for axe to find and nothing beside the page, on a phone and on a desk, by day and by night."""
    for size, label in ((PHONE, "phone"), (DESKTOP, "desk")):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        for theme in ("light", "dark"):
            page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
            page.goto(path)
            assert accessibility_findings(page) == [], (path, label, theme)
            assert fits(page), (path, label)
            if shots := os.environ.get("SHOTS"):
                page.screenshot(path=f"{shots}/{name}-{label}-{theme}.png", full_page=True)


def test_a_stranger_starts_a_workspace_and_the_browser_knows_the_time_zone(page: Page) -> None:
    page.goto("/start/")
    expect(page.get_by_label("Time zone")).not_to_have_value("")
    page.get_by_label("Your name").fill("Maren Holt")
    page.get_by_label("Your e-mail").fill("maren@rye.example")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_label("Name of the business").fill("Rye & Rosemary")
    page.get_by_label("What kind of business is it?").select_option("bakery")
    expect(page.get_by_label("Currency")).to_have_value("GBP")
    page.get_by_label("Time zone").fill("Europe/London")
    page.get_by_role("button", name="Start").click()
    page.wait_for_url("**/w/rye-rosemary/**")
    assert Workspace.objects.get().time_zone == "Europe/London"


@pytest.mark.sqlite  # how a page looks does not depend on the engine
def test_the_pages_of_strangers_have_no_fault(page: Page) -> None:
    maren = a_person()
    rye = a_business(maren)
    for path, name in (("/sign-in/", "sign-in"), ("/start/", "start"), ("/password/forgotten/", "forgotten")):
        check(page, path, name)
    check(page, operations.issue_sign_in_link(email=maren.email).partition(":8000")[2], "open-link")
    operations.invite_member(actor=actor_in(rye, maren), email="sam@rye.example", access_role="staff")
    check(page, link_in(posted()[0]), "invitation")


@pytest.mark.sqlite  # how a page looks does not depend on the engine
def test_the_pages_of_members_have_no_fault(page: Page) -> None:
    maren = a_person()
    rye = a_business(maren)
    a_member(rye, AccessRole.STAFF, "sam@rye.example", "Sam Whitlock")
    operations.invite_member(
        actor=actor_in(rye, maren), email="a-rather-long-address-of-somebody@bakery.example", access_role="manager"
    )
    enter(page)
    pages = {
        "settings/team/": "team",
        "settings/workspace/": "workspace",
        "settings/audit/": "audit",
        "profile/": "profile",
    }
    pages |= {"profile/security/": "security", "profile/security/password/": "password", "workspaces/": "workspaces"}
    for path, name in pages.items():
        check(page, f"/w/rye-rosemary/{path}", name)
    check(page, "/profile/security/", "security-outside")


def test_the_team_in_arabic_runs_from_the_right_without_overflow(page: Page) -> None:
    maren = a_person()
    a_member(a_business(maren, language="ar"), AccessRole.STAFF, "sam@rye.example")
    enter(page)
    check(page, "/w/rye-rosemary/settings/team/", "team-rtl")
    assert page.evaluate("document.documentElement.dir") == "rtl"


def test_a_member_is_removed_only_after_a_question(page: Page) -> None:
    maren = a_person()
    a_member(a_business(maren), AccessRole.STAFF, "sam@rye.example", "Sam Whitlock")
    enter(page)
    page.goto("/w/rye-rosemary/settings/team/")
    page.get_by_role("button", name="Remove", exact=True).click()
    page.get_by_role("button", name="Keep").click()
    expect(page.get_by_text("sam@rye.example")).to_be_visible()
    page.get_by_role("button", name="Remove", exact=True).click()
    page.get_by_role("button", name="Remove Sam Whitlock").click()
    expect(page.get_by_text("no longer works here")).to_be_visible()
    expect(page.get_by_text("sam@rye.example")).not_to_be_visible()


def with_a_security_chip(page: Page) -> None:
    session: Any = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    options |= {"isUserVerified": True, "automaticPresenceSimulation": True}
    session.send("WebAuthn.addVirtualAuthenticator", {"options": options})


def test_a_passkey_is_added_and_signs_in_by_itself(page: Page) -> None:
    maren = a_person()
    a_business(maren)
    with_a_security_chip(page)
    enter(page)
    page.goto("/w/rye-rosemary/profile/security/")
    page.get_by_role("link", name="Add one").click()
    page.locator("[name=password]").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/keys/new/")
    page.get_by_role("button", name="Add it").click()
    page.wait_for_url("**/codes/")
    page.goto("/w/rye-rosemary/profile/security/")
    expect(page.get_by_text("Not used yet.")).to_be_visible()
    check(page, "/w/rye-rosemary/profile/security/", "keys")

    page.context.clear_cookies()
    page.goto("/sign-in/?next=/w/rye-rosemary/settings/team/")
    page.get_by_role("button", name="Use a passkey").click()
    page.wait_for_url("**/w/rye-rosemary/settings/team/")
    assert User.objects.get().last_login is not None


def test_a_passkey_that_is_not_there_is_told_beside_the_button(page: Page) -> None:
    a_person()
    with_a_security_chip(page)
    page.goto("/sign-in/")
    page.get_by_role("button", name="Use a passkey").click()
    expect(page.get_by_text("The passkey was not used.")).to_be_visible()
