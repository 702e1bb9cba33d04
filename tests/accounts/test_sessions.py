"""A person sees where she is signed in and can end it from elsewhere."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from hedgerow.accounts import operations
from hedgerow.accounts.errors import TooOften, WrongPassword
from hedgerow.accounts.models import Session, User
from hedgerow.kernel.errors import Invalid, NotFound
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from tests.accounts.conftest import PASSWORD, a_person, log_of, posted

SignIn = Callable[..., Client]
pytestmark = pytest.mark.django_db


def is_signed_in(browser: Client) -> bool:
    return browser.get("/profile/").status_code == 200


def test_the_page_shows_each_place_with_device_and_address(maren: User, sign_in: SignIn) -> None:
    sign_in(maren, Client(REMOTE_ADDR="192.0.2.9", headers={"User-Agent": "Till <b>7</b>"}))
    browser = sign_in(maren, Client(headers={"User-Agent": "Phone"}))
    page = browser.get("/profile/security/").content.decode()
    assert "Till &lt;b&gt;7&lt;/b&gt;" in page
    assert "192.0.2.9" in page
    assert page.count("Sign out there") == 1


def test_the_page_never_shows_a_session_key(maren: User, sign_in: SignIn) -> None:
    browser = sign_in(maren)
    page = browser.get("/profile/security/").content.decode()
    assert not [key for key in Session.objects.values_list("session_key", flat=True) if key in page]


def test_ending_a_session_elsewhere_signs_out_there_at_once(maren: User, rye: Workspace, sign_in: SignIn) -> None:
    till, phone = sign_in(maren), sign_in(maren)
    there = Session.objects.get(session_key=till.session.session_key)
    assert phone.post(f"/profile/security/sessions/{there.sign_in_id}/end/").status_code == 302
    assert (is_signed_in(till), is_signed_in(phone)) == (False, True)
    assert log_of(rye)[-1] == "accounts.session_ended"


def test_a_session_is_not_ended_by_looking_or_by_others(maren: User, sign_in: SignIn) -> None:
    mine, other = sign_in(maren), sign_in(a_person("lenny@rye.example"))
    there = Session.objects.get(session_key=mine.session.session_key)
    path = f"/profile/security/sessions/{there.sign_in_id}/end/"
    assert mine.get(path).status_code == 405
    assert other.post(path).status_code == 404
    assert Client(enforce_csrf_checks=True).post(path).status_code == 403
    assert is_signed_in(mine)
    with pytest.raises(NotFound):
        operations.end_session(user=maren, sign_in_id=uuid7())


def test_all_other_sessions_end_together(maren: User, sign_in: SignIn) -> None:
    browsers = [sign_in(maren) for _ in range(3)]
    browsers[0].post("/profile/security/sessions/ends/")
    assert [is_signed_in(browser) for browser in browsers] == [True, False, False]


def test_ending_no_other_session_records_nothing(maren: User, rye: Workspace, sign_in: SignIn) -> None:
    browser = sign_in(maren)
    browser.post("/profile/security/sessions/ends/")
    assert log_of(rye)[-1] == "accounts.signed_in"


def test_a_session_ends_by_itself_after_thirty_days(maren: User, sign_in: SignIn, frozen_clock: Any) -> None:
    browser = sign_in(maren)
    frozen_clock.advance(days=29)
    assert is_signed_in(browser)
    frozen_clock.advance(days=2)
    assert not is_signed_in(browser)


def test_a_changed_password_ends_other_sessions_and_is_told_by_mail(
    maren: User, rye: Workspace, sign_in: SignIn
) -> None:
    here, there = sign_in(maren), sign_in(maren)
    form = {"present": PASSWORD, "password": "five loud ovens"}
    assert here.post("/profile/security/password/", form).status_code == 302
    assert (is_signed_in(here), is_signed_in(there)) == (True, False)
    assert User.objects.get().check_password("five loud ovens")
    assert log_of(rye)[-1] == "accounts.password_changed"
    assert [letter.subject for letter in posted()] == ["Your sign-in to Hedgerow was changed"]


@pytest.mark.parametrize(
    ("present", "password", "error"),
    [
        ("wrong", "five loud ovens", WrongPassword),
        (PASSWORD, "short", Invalid),
        (PASSWORD, "maren@rye.example", Invalid),
    ],
)
def test_a_password_that_may_not_be_set_changes_nothing(
    maren: User, sign_in: SignIn, present: str, password: str, error: type[Invalid]
) -> None:
    there = sign_in(maren)
    with pytest.raises(error):
        operations.change_password(user=maren, present=present, password=password, session_key="")
    assert User.objects.get().check_password(PASSWORD)
    assert is_signed_in(there)
    assert posted() == []


def test_the_present_password_cannot_be_guessed_in_an_open_session(maren: User) -> None:
    for _ in range(40):
        with pytest.raises(WrongPassword):
            operations.change_password(user=maren, present="wrong", password="five loud ovens", session_key="")
    with pytest.raises(TooOften):
        operations.change_password(user=maren, present=PASSWORD, password="five loud ovens", session_key="")
    assert User.objects.get().check_password(PASSWORD)


def test_who_has_no_password_yet_sets_a_first_one(maren: User) -> None:
    maren.set_unusable_password()
    maren.save()
    operations.change_password(user=maren, present="", password="five loud ovens", session_key="")
    assert User.objects.get().check_password("five loud ovens")


def test_the_profile_changes_name_and_language(maren: User, rye: Workspace, sign_in: SignIn) -> None:
    browser = sign_in(maren)
    assert browser.post("/profile/", {"name": "Maren H.", "language": "es"}).status_code == 302
    person = User.objects.get()
    assert (person.name, person.language) == ("Maren H.", "es")
    assert log_of(rye)[-1] == "accounts.profile_changed"
    assert browser.post("/profile/", {"name": "", "language": "tlh"}).status_code == 422
    assert User.objects.get().name == "Maren H."
    with pytest.raises(Invalid):
        operations.change_profile(user=maren, name="Maren", language="tlh")


def test_a_profile_saved_unchanged_records_nothing(maren: User, rye: Workspace) -> None:
    operations.change_profile(user=maren, name=maren.name, language=maren.language)
    assert log_of(rye) == ["accounts.workspace_created"]
