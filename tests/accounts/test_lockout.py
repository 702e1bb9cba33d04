"""After too many wrong passwords from one place that place must wait; the person need not."""

from collections.abc import Iterator
from typing import Any

import pytest
from axes.utils import reset
from django.test import Client

from hedgerow.accounts.models import User
from hedgerow.kernel.models import Workspace
from tests.accounts.conftest import PASSWORD, link_in, log_of, posted

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _watching(settings: Any, db: None) -> Iterator[None]:
    settings.AXES_ENABLED = True
    yield
    reset()


def guess(email: str, times: int, address: str = "192.0.2.7") -> Any:
    response = None
    for _ in range(times):
        response = Client(REMOTE_ADDR=address).post("/sign-in/", {"email": email, "password": "wrong wrong wrong"})
    return response


def enter(email: str, address: str = "192.0.2.7") -> int:
    form = {"email": email, "password": PASSWORD}
    return Client(REMOTE_ADDR=address).post("/sign-in/", form).status_code


def test_the_eighth_wrong_password_locks_and_says_what_to_do(maren: User) -> None:
    assert guess(maren.email, 7).status_code == 422
    response = guess(maren.email, 1)
    assert response.status_code == 429
    page = response.content.decode()
    assert "15 minutes" in page
    assert "#otherwise" in page
    assert enter(maren.email) == 429


def test_seven_wrong_ones_and_a_right_one_start_the_count_anew(maren: User) -> None:
    guess(maren.email, 7)
    assert enter(maren.email) == 302
    assert guess(maren.email, 7).status_code == 422


def test_the_lock_ends_after_a_quarter_of_an_hour(maren: User, frozen_clock: Any) -> None:
    guess(maren.email, 8)
    frozen_clock.advance(minutes=14)
    assert enter(maren.email) == 429
    frozen_clock.advance(minutes=2)
    assert enter(maren.email) == 302


def test_another_place_and_another_person_are_not_locked(maren: User) -> None:
    guess(maren.email, 8)
    assert enter(maren.email, "192.0.2.8") == 302
    assert guess("lenny@rye.example", 1).status_code == 422


def test_the_locked_page_is_the_same_for_an_address_nobody_has(maren: User) -> None:
    pages = [guess(email, 8).content.decode() for email in (maren.email, "nobody@rye.example")]
    kept = [[line for line in page.splitlines() if "csrf" not in line.lower()] for page in pages]
    assert kept[0] == kept[1]


def test_a_lock_is_on_record_once(maren: User, rye: Workspace) -> None:
    guess(maren.email, 11)
    assert log_of(rye).count("accounts.locked_out") == 1


def test_a_mailed_link_lets_in_a_person_who_is_locked(maren: User) -> None:
    guess(maren.email, 8)
    Client(REMOTE_ADDR="192.0.2.7").post("/sign-in/link/", {"email": maren.email})
    browser = Client(REMOTE_ADDR="192.0.2.7")
    assert browser.post(link_in(posted()[0])).status_code == 302
    assert browser.get("/profile/").status_code == 200


def test_the_address_cannot_be_forged_past_the_lock(maren: User) -> None:
    for number in range(8):
        Client(REMOTE_ADDR="192.0.2.7").post(
            "/sign-in/",
            {"email": maren.email, "password": "wrong"},
            headers={"X-Forwarded-For": f"198.51.100.{number}"},
        )
    assert enter(maren.email) == 429


def test_behind_a_trusted_proxy_the_client_counts_not_the_proxy(maren: User, settings: Any) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    for _ in range(8):
        Client(REMOTE_ADDR="10.0.0.1").post(
            "/sign-in/", {"email": maren.email, "password": "wrong"}, headers={"X-Forwarded-For": "198.51.100.1"}
        )
    honest = Client(REMOTE_ADDR="10.0.0.1").post(
        "/sign-in/", {"email": maren.email, "password": PASSWORD}, headers={"X-Forwarded-For": "198.51.100.2"}
    )
    assert honest.status_code == 302
