"""Every page opens for those who may see it, changes nothing by being opened, and holds to the content policy."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hedgerow.accounts.models import User
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from tests.accounts.conftest import a_business, a_member, a_person

SignIn = Callable[..., Client]
OUTSIDE = ["/sign-in/", "/start/", "/password/forgotten/"]
OWN = ["/profile/", "/profile/security/", "/profile/security/password/", "/workspaces/"]
TEAM = ["/settings/team/", "/settings/workspace/", "/settings/audit/"]
POSTS = ["/sign-out/", "/sign-in/link/", "/confirm/", "/profile/security/sessions/ends/", "/settings/team/departure/"]
WRITES = ("INSERT", "UPDATE", "DELETE")


def writes_of(browser: Client, path: str) -> list[str]:
    with CaptureQueriesContext(
        connection,
    ) as queries:
        response = browser.get(path)
    assert response.status_code == 200, path
    assert b"<h1" in response.content
    assert b" style=" not in response.content
    return [query["sql"] for query in queries if query["sql"].startswith(WRITES)]


@pytest.mark.parametrize("path", OUTSIDE)
def test_a_page_for_strangers_opens_and_changes_nothing(db: None, path: str) -> None:
    assert writes_of(Client(), path) == []


@pytest.mark.parametrize("path", OWN)
@pytest.mark.parametrize("inside", ["", "/w/rye-rosemary"])
def test_a_person_s_own_page_opens_inside_and_outside_a_workspace(
    rye: Workspace, maren: User, sign_in: SignIn, path: str, inside: str
) -> None:
    assert writes_of(sign_in(maren), inside + path) == []


@pytest.mark.parametrize("path", TEAM)
def test_a_page_of_settings_opens_for_its_owner(rye: Workspace, maren: User, sign_in: SignIn, path: str) -> None:
    assert writes_of(sign_in(maren), f"/w/rye-rosemary{path}") == []


@pytest.mark.parametrize("path", TEAM)
def test_a_page_of_settings_is_not_there_for_strangers(rye: Workspace, maren: User, sign_in: SignIn, path: str) -> None:
    a_business(a_person("lenny@mill.example"), name="Mill")
    browser = sign_in(maren)
    answers = [browser.get(f"{prefix}{path}").status_code for prefix in ("/w/mill", "/w/no-such-place", "")]
    assert answers == [404, 404, 404]
    assert Client().get(f"/w/rye-rosemary{path}").status_code == 302


@pytest.mark.parametrize("path", POSTS)
def test_what_changes_something_takes_a_post(rye: Workspace, maren: User, sign_in: SignIn, path: str) -> None:
    assert sign_in(maren).get(f"/w/rye-rosemary{path}").status_code == 405


@pytest.mark.parametrize("path", [*OUTSIDE, *OWN])
def test_pages_turn_round_for_arabic(rye: Workspace, maren: User, sign_in: SignIn, path: str) -> None:
    browser = Client() if path in OUTSIDE else sign_in(maren)
    page = browser.get(path, headers={"Accept-Language": "ar"}).content.decode()
    assert '<html lang="ar" dir="rtl"' in page


def test_staff_may_look_at_the_team_but_not_at_settings(rye: Workspace, sign_in: SignIn) -> None:
    browser = sign_in(a_member(rye, AccessRole.STAFF, "sam@rye.example").user)
    assert [browser.get(f"/w/rye-rosemary{path}").status_code for path in TEAM] == [200, 403, 403]


def test_settings_are_saved_from_the_page_and_refused_beside_the_field(
    rye: Workspace, maren: User, sign_in: SignIn
) -> None:
    browser, path = sign_in(maren), "/w/rye-rosemary/settings/workspace/"
    form = {"name": "Rye", "kind": "bakery", "currency": "EUR", "time_zone": "Asia/Riyadh", "language": "ar"}
    assert browser.post(path, {**form, "time_zone": "Mars"}).status_code == 422
    assert Workspace.objects.get().name == "Rye & Rosemary"
    assert browser.post(path, form)["Location"] == path
    assert Workspace.objects.get().currency == "EUR"


def test_the_first_page_of_a_workspace_is_the_first_place_of_its_navigation(
    rye: Workspace, maren: User, sign_in: SignIn
) -> None:
    answer = sign_in(maren).get("/w/rye-rosemary/")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/w/rye-rosemary/")
    assert answer["Location"] != "/w/rye-rosemary/"


def test_the_remembered_workspace_is_a_hint_in_a_cookie_that_scripts_cannot_read(
    rye: Workspace, maren: User, sign_in: SignIn
) -> None:
    browser = sign_in(maren)
    cookie = browser.get("/w/rye-rosemary/profile/").cookies["workspace"]
    assert (cookie.value, cookie["httponly"], cookie["samesite"]) == ("rye-rosemary", True, "Lax")
    assert "workspace" not in browser.get("/w/rye-rosemary/profile/").cookies
    assert "workspace" not in browser.get("/w/no-such-place/profile/").cookies


def test_the_session_cookie_is_out_of_reach_of_scripts_and_other_sites(maren: User, sign_in: SignIn) -> None:
    cookie = sign_in(maren).cookies["sessionid"]
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")
