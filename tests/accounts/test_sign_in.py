"""Signing in with a password, and what a guesser learns: nothing."""

from collections.abc import Callable

import pytest
from django.test import Client

from hedgerow.accounts.models import Session, User
from hedgerow.kernel.models import Workspace
from tests.accounts.conftest import PASSWORD, a_business, a_person, log_of

SignIn = Callable[..., Client]
pytestmark = pytest.mark.django_db


def test_the_right_password_signs_in_and_is_on_record(rye: Workspace, maren: User, sign_in: SignIn) -> None:
    browser = sign_in(maren)
    assert browser.get("/w/rye-rosemary/settings/team/").status_code == 200
    assert log_of(rye) == ["accounts.workspace_created", "accounts.signed_in"]


def test_a_sign_in_is_on_record_in_every_workspace_of_the_person(rye: Workspace, maren: User, sign_in: SignIn) -> None:
    other, strange = a_business(maren, name="Mill"), a_business(a_person("sam@mill.example"), name="Strange")
    sign_in(maren)
    assert log_of(rye)[-1] == log_of(other)[-1] == "accounts.signed_in"
    assert log_of(strange) == ["accounts.workspace_created"]


def test_the_address_may_be_written_in_capitals(maren: User) -> None:
    assert Client().post("/sign-in/", {"email": "MAREN@RYE.example ", "password": PASSWORD}).status_code == 302


@pytest.mark.parametrize("email", ["maren@rye.example", "nobody@rye.example"])
def test_a_wrong_password_and_an_unknown_address_read_the_same(maren: User, email: str) -> None:
    response = Client().post("/sign-in/", {"email": email, "password": "wrong wrong wrong"})
    assert response.status_code == 422
    page = response.content.decode()
    assert "That address and password do not go together" in page
    assert Session.objects.filter(user__isnull=False).count() == 0


def test_wrong_and_unknown_pages_differ_in_nothing_but_the_address(maren: User) -> None:
    pages = []
    for email in ("maren@rye.example", "lenny@rye.example"):
        page = Client().post("/sign-in/", {"email": email, "password": "wrong wrong wrong"}).content.decode()
        pages.append([line for line in page.replace(email, "").splitlines() if "csrf" not in line.lower()])
    assert pages[0] == pages[1]


def test_a_person_who_was_shut_out_cannot_sign_in(maren: User) -> None:
    User.objects.update(is_active=False)
    assert Client().post("/sign-in/", {"email": maren.email, "password": PASSWORD}).status_code == 422


def test_after_sign_in_one_gets_where_one_wanted_to_go(maren: User, rye: Workspace) -> None:
    browser = Client()
    asked = browser.get("/w/rye-rosemary/settings/team/")
    assert asked["Location"] == "/sign-in/?next=/w/rye-rosemary/settings/team/"
    page = browser.get(asked["Location"]).content.decode()
    assert 'name="next" value="/w/rye-rosemary/settings/team/"' in page
    form = {"email": maren.email, "password": PASSWORD, "next": "/w/rye-rosemary/settings/team/"}
    assert browser.post("/sign-in/", form)["Location"] == "/w/rye-rosemary/settings/team/"


@pytest.mark.parametrize(
    "url",
    [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "https:evil.example",
        "\t//evil.example",
    ],
)
def test_nobody_is_led_to_another_site(maren: User, sign_in: SignIn, url: str) -> None:
    form = {"email": maren.email, "password": PASSWORD, "next": url}
    assert Client().post("/sign-in/", form)["Location"] == "/"
    assert Client().post(f"/sign-in/?next={url}", {"email": maren.email, "password": PASSWORD})["Location"] == "/"
    assert sign_in(maren).get("/sign-in/", {"next": url})["Location"] == "/"


def test_forms_without_the_csrf_token_change_nothing(maren: User) -> None:
    strict = Client(enforce_csrf_checks=True)
    for path, form in [
        ("/sign-in/", {"email": maren.email, "password": PASSWORD}),
        ("/sign-in/link/", {"email": maren.email}),
        ("/password/forgotten/", {"email": maren.email}),
        ("/sign-out/", {}),
        ("/start/", {}),
    ]:
        assert strict.post(path, form).status_code == 403, path
    assert Session.objects.count() == 0


def test_signing_out_takes_a_post_and_is_on_record(rye: Workspace, maren: User, sign_in: SignIn) -> None:
    browser = sign_in(maren)
    assert browser.get("/sign-out/").status_code == 405
    assert browser.get("/profile/").status_code == 200
    assert browser.post("/sign-out/")["Location"] == "/sign-in/"
    assert browser.get("/profile/").status_code == 302
    assert log_of(rye)[-1] == "accounts.signed_out"


def test_guesses_at_one_address_from_many_places_come_to_an_end(maren: User) -> None:
    for number in range(40):
        client = Client(REMOTE_ADDR=f"192.0.2.{number}")
        assert client.post("/sign-in/", {"email": maren.email, "password": "wrong wrong"}).status_code == 422
    response = Client(REMOTE_ADDR="192.0.2.99").post("/sign-in/", {"email": maren.email, "password": PASSWORD})
    assert response.status_code == 422
    assert "too often" in response.content.decode()


def test_the_front_door_leads_to_where_one_was_last(maren: User, rye: Workspace, sign_in: SignIn) -> None:
    browser = sign_in(maren)
    assert browser.get("/")["Location"] == "/w/rye-rosemary/"
    a_business(maren, name="Mill")
    assert browser.get("/")["Location"] == "/workspaces/"
    assert b"Mill" in browser.get("/workspaces/").content
    browser.get("/w/mill/settings/team/")
    assert browser.get("/")["Location"] == "/w/mill/"


def test_the_front_door_asks_strangers_in_and_newcomers_to_start(maren: User, sign_in: SignIn) -> None:
    assert Client().get("/")["Location"] == "/sign-in/"
    assert sign_in(maren).get("/")["Location"] == "/start/"


def test_a_remembered_workspace_that_one_left_is_not_opened(maren: User, rye: Workspace, sign_in: SignIn) -> None:
    browser = sign_in(maren)
    browser.cookies["workspace"] = "somebody-elses"
    assert browser.get("/")["Location"] == "/w/rye-rosemary/"
