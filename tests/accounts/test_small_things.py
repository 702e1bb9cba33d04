"""What the pages and jobs do at their edges."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client, RequestFactory

from hedgerow.accounts import operations
from hedgerow.accounts.choices import currencies, likely_currency, time_zones
from hedgerow.accounts.devices import device_name
from hedgerow.accounts.errors import LinkUnusable, SignUpClosed
from hedgerow.accounts.events import Event
from hedgerow.accounts.models import MailLink, Membership, Session, User
from hedgerow.accounts.registrations import forget_expired
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from tests.accounts.conftest import (
    BUSINESS,
    PASSWORD,
    a_business,
    a_member,
    a_person,
    actor_in,
    link_in,
    log_of,
    posted,
)

SignIn = Callable[..., Client]
pytestmark = pytest.mark.django_db

FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0"
EDGE = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0"
SAFARI = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Safari/604.1"


@pytest.mark.parametrize(
    ("agent", "name"),
    [
        (FIREFOX, "Firefox on Windows"),
        (EDGE, "Edge on Windows"),
        (SAFARI, "Safari on iPhone"),
        ("curl/8.1", "curl/8.1"),
        ("Till on Linux", "Linux"),
        ("x" * 300, "x" * 60),
        ("", "A device without a name"),
    ],
)
def test_a_device_has_a_name_people_know(agent: str, name: str) -> None:
    assert device_name(agent) == name


@pytest.mark.parametrize(
    ("languages", "currency"),
    [
        ("en-GB,en", "GBP"),
        ("de,en-US;q=0.8", "USD"),
        ("ar-SA", "SAR"),
        ("de", "EUR"),
        ("", "EUR"),
        ("en-ZZ", "EUR"),
        ("zh-Hant", "EUR"),
    ],
)
def test_the_currency_is_guessed_only_from_a_country(languages: str, currency: str) -> None:
    assert likely_currency(RequestFactory().get("/", headers={"Accept-Language": languages})) == currency


def test_choices_hold_what_is_in_use() -> None:
    codes = [code for code, _name in currencies()]
    assert {"EUR", "GBP", "SAR", "JPY"} <= set(codes)
    assert "DEM" not in codes
    assert {"UTC", "Europe/Madrid", "Asia/Riyadh"} <= set(time_zones())
    assert not [zone for zone in time_zones() if zone.startswith("Etc/")]


def test_a_page_asks_again_for_the_confirmation(sign_in: SignIn) -> None:
    person = a_person(confirmed=False)
    browser = sign_in(person)
    assert browser.post("/confirm/")["Location"] == "/profile/security/"
    path = link_in(posted()[0])
    browser.post(path)
    assert User.objects.get().email_confirmed_at is not None


def test_confirming_twice_records_once(rye: Workspace, maren: User) -> None:
    operations.request_confirmation(user=maren, origin="192.0.2.1")
    token = link_in(posted()[0]).rstrip("/").rpartition("/")[2]
    operations.confirm_email(user=maren, token=token)
    assert log_of(rye) == ["accounts.workspace_created"]
    with pytest.raises(LinkUnusable):
        operations.confirm_email(user=maren, token=token)


def test_too_many_asks_for_a_new_password_are_told(maren: User) -> None:
    answers = [Client().post("/password/forgotten/", {"email": maren.email}).status_code for _ in range(6)]
    assert answers == [200] * 5 + [422]


def test_an_address_that_is_none_is_told_beside_its_field(db: None) -> None:
    for path in ("/sign-in/link/", "/password/forgotten/", "/sign-in/"):
        assert Client().post(path, {"email": "nobody", "password": "x"}).status_code == 422, path
    assert posted() == []


def test_refused_forms_of_one_s_own_pages_change_nothing(maren: User, sign_in: SignIn) -> None:
    browser = sign_in(maren)
    assert browser.post("/profile/", {"name": "a\u202eb", "language": ""}).status_code == 422
    wrong = {"present": "wrong", "password": "five loud ovens"}
    assert browser.post("/profile/security/password/", wrong).status_code == 422
    assert User.objects.get().name == "Maren Holt"
    assert User.objects.get().check_password(PASSWORD)


def test_another_workspace_that_makes_no_sense_is_not_started(maren: User, sign_in: SignIn) -> None:
    browser = sign_in(maren)
    assert browser.post("/start/", {"name": "Mill", **BUSINESS, "time_zone": "Mars"}).status_code == 422
    assert Workspace.objects.count() == 0


def test_a_member_leaves_from_the_page(rye: Workspace, sign_in: SignIn) -> None:
    sam = a_member(rye, AccessRole.STAFF, "sam@rye.example")
    assert sign_in(sam.user).post("/w/rye-rosemary/settings/team/departure/")["Location"] == "/"
    assert not Membership.objects.filter(id=sam.id).exists()


def test_the_audit_page_leads_to_older_entries(rye: Workspace, maren: User, sign_in: SignIn) -> None:
    actor, browser = actor_in(rye, maren), sign_in(maren)
    for _ in range(50):
        operations.audit(actor=actor, event=Event.WORKSPACE_CHANGED)
    path = "/w/rye-rosemary/settings/audit/"
    page = browser.get(f"{path}?event=accounts.workspace_changed").content.decode()
    assert ">Older<" not in page
    page = browser.get(path).content.decode()
    older = page.partition('href="?before=')[2].partition('"')[0]
    page = browser.get(f"{path}?before={older}").content.decode()
    assert "started this workspace" in page
    assert "To the newest" in page


def test_the_command_line_and_sign_up_check_for_themselves(settings: Any) -> None:
    with pytest.raises(Invalid):
        operations.user_for_owner(email="nobody")
    settings.HEDGEROW_SIGN_UP = False
    with pytest.raises(SignUpClosed):
        operations.sign_up(origin="", person="M", email="m@rye.example", password=PASSWORD, name="Rye", **BUSINESS)
    assert User.objects.count() == 0


def test_a_notice_for_a_person_since_gone_is_not_mailed(maren: User) -> None:
    operations.note_second_factor(user=maren, event=Event.RECOVERY_CODES_MADE, kind="recovery_codes")
    User.objects.update(is_active=False)
    assert posted() == []


def test_only_changes_of_second_factors_are_noted_as_such(rye: Workspace, maren: User) -> None:
    with pytest.raises(KeyError):
        operations.note_second_factor(user=maren, event=Event.SIGNED_IN, kind="totp")
    assert log_of(rye) == ["accounts.workspace_created"]


def test_the_nightly_job_forgets_what_expired(maren: User, sign_in: SignIn, frozen_clock: Any) -> None:
    sign_in(maren)
    frozen_clock.advance(days=31)
    forget_expired.enqueue()
    posted()
    assert Session.objects.count() == 0


def test_rows_say_what_they_are_without_saying_who(rye: Workspace, maren: User) -> None:
    operations.issue_sign_in_link(email=maren.email)
    assert str(MailLink.objects.get()) == f"sign_in for {maren.id}"
    assert str(Membership.objects.get()) == f"{maren.id} in {rye.id}"
    assert str(User(email="a@b.example")) == "a@b.example"
    assert str(a_business(maren, name="Mill")) == "Mill"


def test_who_has_no_password_is_not_asked_for_one(maren: User) -> None:
    User.objects.update(password="!")
    browser = Client()
    browser.post(operations.issue_sign_in_link(email=maren.email).removeprefix("http://127.0.0.1:8000"))
    assert "Present password" not in browser.get("/profile/security/password/").content.decode()
    browser.post("/profile/security/password/", {"password": "five loud ovens"})
    assert User.objects.get().check_password("five loud ovens")
    assert browser.get("/profile/").status_code == 200


def test_an_empty_form_for_another_workspace_is_shown_again(maren: User, sign_in: SignIn) -> None:
    assert sign_in(maren).post("/start/", {"name": ""}).status_code == 422
