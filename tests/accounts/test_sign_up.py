"""A stranger becomes the owner of a workspace in one step."""

import pytest
from django.test import Client

from hedgerow.accounts import operations
from hedgerow.accounts.models import Membership, Session, User
from hedgerow.kernel.models import Workspace
from tests.accounts.conftest import BUSINESS, PASSWORD, a_person, link_in, log_of, posted

FORM = {
    "person": "Maren Holt",
    "email": "Maren@Rye.example",
    "password": PASSWORD,
    "name": "Rye & Rosemary",
    **BUSINESS,
}
pytestmark = pytest.mark.django_db


def test_sign_up_makes_person_workspace_and_owner_and_signs_in(client: Client) -> None:
    response = client.post("/start/", FORM)
    assert (response.status_code, response["Location"]) == (302, "/w/rye-rosemary/")
    user, member = User.objects.get(), Membership.objects.get()
    assert (user.email, user.name, user.language) == ("maren@rye.example", "Maren Holt", "en")
    assert (member.user, member.access_role) == (user, "owner")
    assert log_of(Workspace.objects.get()) == ["accounts.workspace_created", "accounts.signed_in"]
    assert client.get("/w/rye-rosemary/settings/team/").status_code == 200


def test_sign_up_asks_by_mail_to_confirm_the_address(client: Client) -> None:
    client.post("/start/", FORM)
    assert User.objects.get().email_confirmed_at is None
    (letter,) = posted()
    path = link_in(letter)
    assert client.get(path).status_code == 200
    assert User.objects.get().email_confirmed_at is None
    client.post(path)
    assert User.objects.get().email_confirmed_at is not None
    assert User.objects.get().check_password(PASSWORD)


def test_a_taken_address_is_told_and_nothing_is_made(client: Client) -> None:
    a_person()
    response = client.post("/start/", FORM)
    assert response.status_code == 422
    assert "has a sign-in already" in response.content.decode()
    assert (User.objects.count(), Workspace.objects.count()) == (1, 0)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("password", "password12"),
        ("password", "short"),
        ("email", "nobody"),
        ("person", ""),
        ("time_zone", "Mars/Olympus"),
    ],
)
def test_a_sign_up_that_makes_no_sense_makes_nothing(client: Client, field: str, value: str) -> None:
    assert client.post("/start/", {**FORM, field: value}).status_code == 422
    assert (User.objects.count(), Workspace.objects.count(), posted()) == (0, 0, [])


def test_a_password_like_the_address_is_refused(client: Client) -> None:
    response = client.post("/start/", {**FORM, "password": "maren@rye.example"})
    assert response.status_code == 422
    assert User.objects.count() == 0


def test_sign_ups_from_one_place_are_limited(client: Client) -> None:
    for number in range(10):
        Client().post("/start/", {**FORM, "email": f"maren{number}@rye.example"})
    response = client.post("/start/", {**FORM, "email": "eleventh@rye.example"})
    assert response.status_code == 422
    assert "too often" in response.content.decode()
    assert User.objects.count() == 10


def test_somebody_signed_in_starts_another_workspace(client: Client) -> None:
    client.post("/start/", FORM)
    response = client.post("/w/rye-rosemary/start/", {"name": "The Mill", **BUSINESS})
    assert response["Location"] == "/w/the-mill/"
    assert (User.objects.count(), Membership.objects.count()) == (1, 2)


def test_a_closed_sign_up_makes_nothing(client: Client, settings: object) -> None:
    settings.HEDGEROW_SIGN_UP = False  # type: ignore[attr-defined]
    assert client.get("/start/").status_code == 403
    assert client.post("/start/", FORM).status_code == 403
    assert User.objects.count() == 0


def test_the_currency_is_guessed_from_the_browser(client: Client) -> None:
    page = client.get("/start/", headers={"Accept-Language": "ar-SA,en;q=0.5"}).content.decode()
    assert '<option value="SAR" selected>' in page


def test_opening_the_page_makes_nothing(client: Client) -> None:
    assert client.get("/start/").status_code == 200
    assert (User.objects.count(), Session.objects.count()) == (0, 0)


def test_an_owner_named_on_the_command_line_is_made_without_a_password() -> None:
    owner = operations.user_for_owner(email="New@rye.example")
    assert (owner.email, owner.has_usable_password(), owner.email_confirmed_at is None) == (
        "new@rye.example",
        False,
        False,
    )
    assert operations.user_for_owner(email="new@rye.example") == owner
    assert User.objects.count() == 1
