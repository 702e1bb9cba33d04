"""A second factor is asked for whatever came first, and cannot be guessed, replayed or read from the database."""

from collections.abc import Callable
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core.cache import cache
from django.test import Client

from hedgerow.accounts.models import AuditEntry, User
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from tests.accounts.conftest import PASSWORD, a_person, link_in, log_of, posted

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
SignIn = Callable[..., Client]
pytestmark = pytest.mark.django_db


def code_now() -> str:
    return format_hotp_value(hotp_value(SECRET, list(yield_hotp_counters_from_time())[1]))


@pytest.fixture
def guarded(maren: User, rye: Workspace) -> User:
    """Maren with an authenticator app and recovery codes."""
    TOTP.activate(maren, SECRET)
    RecoveryCodes.activate(maren)
    return maren


def is_signed_in(browser: Client) -> bool:
    return browser.get("/profile/").status_code == 200


def after_password(user: User) -> Client:
    browser = Client()
    response = browser.post("/sign-in/", {"email": user.email, "password": PASSWORD})
    assert response["Location"] == "/sign-in/second-step/"
    return browser


def test_a_password_alone_no_longer_signs_in(guarded: User, rye: Workspace) -> None:
    browser = after_password(guarded)
    assert not is_signed_in(browser)
    assert browser.get("/sign-in/second-step/").status_code == 200
    assert "accounts.signed_in" not in log_of(rye)


def test_the_code_completes_the_sign_in(guarded: User, rye: Workspace) -> None:
    browser = after_password(guarded)
    assert browser.post("/sign-in/second-step/", {"code": code_now()})["Location"] == "/"
    assert is_signed_in(browser)
    with scope(rye):
        assert AuditEntry.objects.order_by("-id")[0].after == {"means": ["password", "totp"]}


def test_a_mailed_link_does_not_bypass_the_second_factor(guarded: User) -> None:
    Client().post("/sign-in/link/", {"email": guarded.email})
    browser = Client()
    assert browser.post(link_in(posted()[0]))["Location"] == "/sign-in/second-step/"
    assert not is_signed_in(browser)
    browser.post("/sign-in/second-step/", {"code": code_now()})
    assert is_signed_in(browser)


def test_a_new_password_by_mail_does_not_bypass_the_second_factor(guarded: User) -> None:
    Client().post("/password/forgotten/", {"email": guarded.email})
    browser = Client()
    response = browser.post(link_in(posted()[0]), {"password": "five loud ovens"})
    assert response["Location"] == "/sign-in/second-step/"
    assert not is_signed_in(browser)


def test_a_wrong_code_signs_nobody_in(guarded: User) -> None:
    browser = after_password(guarded)
    assert browser.post("/sign-in/second-step/", {"code": "000000"}).status_code == 200
    assert not is_signed_in(browser)


def test_guessing_codes_comes_to_an_end_also_in_another_process(guarded: User) -> None:
    browser = after_password(guarded)
    for _ in range(10):
        browser.post("/sign-in/second-step/", {"code": "000000"})
        cache.clear()  # as another process's cache would be
    page = browser.post("/sign-in/second-step/", {"code": code_now()}).content.decode()
    assert "too often" in page
    assert not is_signed_in(browser)


def test_a_recovery_code_works_once(guarded: User) -> None:
    code = RecoveryCodes.activate(guarded).generate_codes()[0]
    first, second = after_password(guarded), after_password(guarded)
    first.post("/sign-in/second-step/", {"code": code})
    second.post("/sign-in/second-step/", {"code": code})
    assert (is_signed_in(first), is_signed_in(second)) == (True, False)


def test_secrets_are_not_readable_in_the_database(guarded: User) -> None:
    stored = repr(list(Authenticator.objects.values_list("data", flat=True)))
    assert SECRET not in stored
    assert Authenticator.objects.get(type="totp").wrap().validate_code(code_now())


def test_the_app_is_set_up_with_the_password_and_on_record(
    maren: User, rye: Workspace, sign_in: SignIn, django_capture_on_commit_callbacks: Any
) -> None:
    browser = sign_in(maren)
    posted()
    path = "/w/rye-rosemary/profile/security/factors/app/"
    again = browser.get(path)["Location"]
    assert again.startswith("/w/rye-rosemary/sign-in/again/")
    assert browser.post(again, {"password": PASSWORD})["Location"] == path
    browser.get(path)
    secret = browser.session["mfa.totp.secret"]
    code = format_hotp_value(hotp_value(secret, list(yield_hotp_counters_from_time())[1]))
    with django_capture_on_commit_callbacks(execute=True):
        assert browser.post(path, {"code": code}).status_code == 302
    assert set(Authenticator.objects.values_list("type", flat=True)) == {"totp", "recovery_codes"}
    assert log_of(rye)[-1] == "accounts.second_factor_added"
    assert any("authenticator app was added" in str(letter.body) for letter in posted())


def test_removing_the_app_is_on_record(guarded: User, rye: Workspace) -> None:
    browser = after_password(guarded)
    browser.post("/sign-in/second-step/", {"code": code_now()})
    path = "/profile/security/factors/app/removal/"
    browser.post(browser.get(path)["Location"], {"password": PASSWORD})
    assert browser.post(path).status_code == 302
    assert Authenticator.objects.count() == 0
    assert log_of(rye)[-1] == "accounts.second_factor_removed"


@pytest.mark.parametrize("page", ["app", "keys/new"])
def test_no_second_factor_before_the_address_is_confirmed(sign_in: SignIn, db: None, page: str) -> None:
    browser = sign_in(a_person(confirmed=False))
    for answer in (browser.get, browser.post):
        assert answer(f"/profile/security/factors/{page}/")["Location"] == "/profile/security/"
    assert Authenticator.objects.count() == 0
    assert "not confirmed yet" in browser.get("/profile/security/").content.decode()


@pytest.mark.parametrize("page", ["keys/new/", "app/", "app/removal/", "codes/", "codes/new/"])
def test_every_page_of_second_factors_opens_in_the_shell(guarded: User, page: str, settings: Any) -> None:
    browser = after_password(guarded)
    browser.post("/sign-in/second-step/", {"code": code_now()})
    browser.post("/w/rye-rosemary/sign-in/again/?next=/", {"password": PASSWORD})
    response = browser.get(f"/w/rye-rosemary/profile/security/factors/{page}", follow=True)
    assert response.status_code == 200
    assert b'id="main"' in response.content
    assert b"style=" not in response.content
