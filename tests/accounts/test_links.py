"""Mailed links: one use, a short life, a button to press, and the same answer for everybody who asks."""

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.db import connection
from django.test import Client

from hedgerow.accounts import operations
from hedgerow.accounts.errors import LinkUnusable, TooOften
from hedgerow.accounts.models import Attempt, MailLink, Session, User
from hedgerow.kernel import clock
from hedgerow.kernel.errors import NotFound
from hedgerow.kernel.jobs.models import Job
from hedgerow.kernel.models import Workspace
from tests.accounts.conftest import PASSWORD, a_person, link_in, log_of, posted

pytestmark = pytest.mark.django_db


def a_link(email: str = "maren@rye.example", path: str = "/sign-in/link/") -> str:
    """Asked for on the page, taken out of the mail."""
    assert Client().post(path, {"email": email}).status_code == 200
    (letter,) = posted()
    assert letter.to == [email]
    return link_in(letter)


def is_signed_in(browser: Client) -> bool:
    return browser.get("/profile/").status_code == 200


def test_opening_a_link_changes_nothing_and_the_button_signs_in(maren: User, rye: Workspace) -> None:
    path, browser = a_link(), Client()
    for _ in range(2):
        assert "maren@rye.example" in browser.get(path).content.decode()
    assert not is_signed_in(browser)
    assert MailLink.objects.get().used_at is None
    assert browser.post(path)["Location"] == "/"
    assert is_signed_in(browser)
    assert log_of(rye)[-1] == "accounts.signed_in"


def test_a_link_works_once(maren: User) -> None:
    path = a_link()
    Client().post(path)
    second = Client()
    assert second.get(path).status_code == 404
    assert second.post(path).status_code == 404
    assert not is_signed_in(second)


def test_using_a_link_ends_the_others(maren: User) -> None:
    first, second = a_link(), a_link()
    Client().post(second)
    assert Client().get(first).status_code == 404


def test_a_link_is_too_old_after_a_quarter_of_an_hour(maren: User, frozen_clock: Any) -> None:
    path = a_link()
    frozen_clock.advance(minutes=14, seconds=59)
    assert Client().get(path).status_code == 200
    frozen_clock.advance(seconds=1)
    late = Client()
    assert (late.get(path).status_code, late.post(path).status_code, is_signed_in(late)) == (404, 404, False)


def test_a_link_of_somebody_shut_out_does_not_open(maren: User) -> None:
    path = a_link()
    User.objects.update(is_active=False)
    assert Client().post(path).status_code == 404


def test_only_the_hash_of_a_token_is_stored_anywhere(maren: User) -> None:
    token = a_link().rstrip("/").rpartition("/")[2]
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608  (names of our own tables)
            assert token not in repr(cursor.fetchall()), table


def test_known_and_unknown_addresses_get_the_same_page_after_the_same_work(maren: User) -> None:
    pages, writes = [], []
    for email in ("maren@rye.example", "lenny@rye.example"):
        before = Job.objects.count()
        page = Client().post("/sign-in/link/", {"email": email}).content.decode()
        pages.append([line for line in page.replace(email, "").splitlines() if "csrf" not in line.lower()])
        writes.append(Job.objects.count() - before)
    assert pages[0] == pages[1]
    assert writes == [1, 1]
    assert [letter.to for letter in posted()] == [["maren@rye.example"]]


@pytest.mark.parametrize("known", [True, False])
def test_links_to_one_address_are_limited_alike_for_known_and_unknown(db: None, known: bool) -> None:
    if known:
        a_person()
    for _ in range(5):
        operations.request_sign_in_link(email="maren@rye.example", origin="192.0.2.1")
    with pytest.raises(TooOften):
        operations.request_sign_in_link(email="Maren@rye.example", origin="192.0.2.2")
    assert Job.objects.count() == 5


def test_links_from_one_place_are_limited_and_waiting_helps(frozen_clock: Any) -> None:
    for number in range(20):
        operations.request_sign_in_link(email=f"m{number}@rye.example", origin="192.0.2.1")
    with pytest.raises(TooOften):
        operations.request_sign_in_link(email="last@rye.example", origin="192.0.2.1")
    frozen_clock.advance(hours=1)
    operations.request_sign_in_link(email="last@rye.example", origin="192.0.2.1")


def test_too_many_asks_are_told_on_the_page(maren: User) -> None:
    for _ in range(5):
        Client().post("/sign-in/link/", {"email": maren.email})
    response = Client().post("/sign-in/link/", {"email": maren.email})
    assert response.status_code == 422
    assert "too often" in response.content.decode()


def test_counted_tries_tell_nobody_whose_they_were(maren: User) -> None:
    operations.request_sign_in_link(email=maren.email, origin="192.0.2.1")
    stored = repr(list(Attempt.objects.values_list("key", flat=True)))
    assert "maren" not in stored
    assert "192.0" not in stored


def test_mail_goes_out_from_a_job_only(maren: User) -> None:
    Client().post("/sign-in/link/", {"email": maren.email})
    assert mail.outbox == []
    assert len(posted()) == 1


def test_a_link_from_the_command_line_signs_in_but_proves_no_address(rye: Workspace) -> None:
    User.objects.update(email_confirmed_at=None)
    url = operations.issue_sign_in_link(email="Maren@rye.example")
    path = url.removeprefix("http://127.0.0.1:8000")
    browser = Client()
    assert browser.post(path).status_code == 302
    assert is_signed_in(browser)
    assert User.objects.get().email_confirmed_at is None
    assert User.objects.get().check_password(PASSWORD)
    assert log_of(rye)[1:] == ["accounts.sign_in_link_issued", "accounts.signed_in"]
    with pytest.raises(NotFound):
        operations.issue_sign_in_link(email="nobody@rye.example")


def test_the_first_mailed_proof_of_an_address_takes_it_from_a_stranger_who_signed_up_with_it(db: None) -> None:
    a_person(confirmed=False)
    stranger = Client()
    stranger.post("/sign-in/", {"email": "maren@rye.example", "password": PASSWORD})
    assert is_signed_in(stranger)
    browser = Client()
    browser.post(a_link())
    assert is_signed_in(browser)
    assert not is_signed_in(stranger)
    person = User.objects.get()
    assert (person.has_usable_password(), person.email_confirmed_at is None) == (False, False)


def test_a_confirmed_person_keeps_her_password_and_sessions(maren: User) -> None:
    elsewhere = Client()
    elsewhere.post("/sign-in/", {"email": maren.email, "password": PASSWORD})
    Client().post(a_link())
    assert is_signed_in(elsewhere)
    assert User.objects.get().check_password(PASSWORD)


def test_a_forgotten_password_is_set_anew_and_ends_every_session(maren: User, rye: Workspace) -> None:
    elsewhere = Client()
    elsewhere.post("/sign-in/", {"email": maren.email, "password": PASSWORD})
    path, browser = a_link(path="/password/forgotten/"), Client()
    assert browser.get(path).status_code == 200
    assert browser.post(path, {"password": "short"}).status_code == 422
    assert User.objects.get().check_password(PASSWORD)
    assert is_signed_in(elsewhere)
    assert browser.post(path, {"password": "five loud ovens"}).status_code == 302
    assert is_signed_in(browser)
    assert not is_signed_in(elsewhere)
    assert User.objects.get().check_password("five loud ovens")
    assert browser.get(path).status_code == 404
    assert "accounts.password_reset" in log_of(rye)
    (notice,) = posted()
    assert "Your password was changed." in str(notice.body)


def test_a_reset_asked_for_by_a_stranger_mails_nobody(maren: User) -> None:
    assert Client().post("/password/forgotten/", {"email": "lenny@rye.example"}).status_code == 200
    assert posted() == []


def test_links_do_not_serve_another_purpose(maren: User) -> None:
    token = a_link().rstrip("/").rpartition("/")[2]
    for path in (f"/password/new/{token}/", f"/invitations/{token}/"):
        assert Client().get(path).status_code == 404
    assert MailLink.objects.get().used_at is None


def test_only_the_person_herself_confirms_her_address(db: None) -> None:
    person, other = a_person(confirmed=False), a_person("lenny@rye.example")
    operations.request_confirmation(user=person, origin="192.0.2.1")
    token = link_in(posted()[0]).rstrip("/").rpartition("/")[2]
    with pytest.raises(LinkUnusable):
        operations.confirm_email(user=other, token=token)
    assert User.objects.get(id=person.id).email_confirmed_at is None
    operations.confirm_email(user=person, token=token)
    assert User.objects.get(id=person.id).email_confirmed_at is not None


def test_what_expired_is_forgotten(maren: User, frozen_clock: Any) -> None:
    Client().post(a_link())
    assert (MailLink.objects.count(), Attempt.objects.count(), Session.objects.count()) == (1, 2, 1)
    frozen_clock.move_to(clock.now() + timedelta(days=40))
    assert operations.forget_expired() == 4
    assert (MailLink.objects.count(), Attempt.objects.count(), Session.objects.count()) == (0, 0, 0)
