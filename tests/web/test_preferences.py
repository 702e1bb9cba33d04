"""Language, direction, time zone and theme of a page."""

from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.utils import timezone, translation

from hedgerow.accounts.models import User
from hedgerow.kernel.models import Workspace
from hedgerow.web.middleware import PreferencesMiddleware

pytestmark = [pytest.mark.urls("tests.web.urls"), pytest.mark.django_db]


def seen_by_a_view(request: Any) -> tuple[str | None, str]:
    """The language and time zone that hold while a view runs."""
    seen: list[tuple[str | None, str]] = []

    def view(_request: object) -> HttpResponse:
        seen.append((translation.get_language(), str(timezone.get_current_timezone())))
        return HttpResponse()

    PreferencesMiddleware(view)(request)
    return seen[0]


def a_request(*, cookie: str = "", person: str = "", workspace: str = "", asked: str = "") -> Any:
    request: Any = RequestFactory().get("/", headers={"Accept-Language": asked} if asked else {})
    if cookie:
        request.COOKIES["django_language"] = cookie
    request.user = User(email="maren@rye.example", language=person)
    request.workspace = Workspace(language=workspace, time_zone="Asia/Beirut") if workspace else None
    return request


@pytest.mark.parametrize(
    ("wishes", "language"),
    [
        ({"cookie": "ar", "person": "es", "workspace": "en", "asked": "en"}, "ar"),
        ({"person": "es", "workspace": "ar", "asked": "en"}, "es"),
        ({"workspace": "ar", "asked": "es"}, "ar"),
        ({"asked": "es-MX,es;q=0.9"}, "es"),
        ({"cookie": "klingon", "workspace": "es"}, "es"),
        ({}, "en"),
    ],
)
def test_the_nearest_wish_decides_the_language(wishes: dict[str, str], language: str) -> None:
    assert seen_by_a_view(a_request(**wishes))[0] == language


def test_times_are_those_of_the_business_and_utc_outside_one() -> None:
    assert seen_by_a_view(a_request(workspace="ar"))[1] == "Asia/Beirut"
    assert seen_by_a_view(a_request())[1] == "UTC"
    assert str(timezone.get_current_timezone()) == "UTC"


def test_an_arabic_page_runs_from_right_to_left(browsing: Client) -> None:
    assert '<html lang="en" dir="ltr"' in browsing.get("/w/rye/inside/").content.decode()
    browsing.post("/language/", {"language": "ar", "next": "/w/rye/inside/"})
    response = browsing.get("/w/rye/inside/")
    assert '<html lang="ar" dir="rtl"' in response.content.decode()
    assert response["Content-Language"] == "ar"


def test_a_theme_is_remembered_and_can_be_forgotten(client: Client) -> None:
    assert "data-theme" not in client.get("/nowhere/").content.decode().split(">")[1]
    client.post("/theme/", {"theme": "dark"})
    assert 'data-theme="dark"' in client.get("/nowhere/").content.decode()
    client.post("/theme/", {"theme": ""})
    assert 'data-theme="dark"' not in client.get("/nowhere/").content.decode()


def test_a_language_we_do_not_have_changes_nothing(client: Client) -> None:
    assert "django_language" not in client.post("/language/", {"language": "tlh"}).cookies


@pytest.mark.parametrize(
    ("target", "goes_to"), [("/w/rye/", "/w/rye/"), ("https://evil.example/", "/"), ("//evil.example", "/")]
)
def test_going_back_never_leaves_the_site(client: Client, target: str, goes_to: str) -> None:
    assert client.post("/theme/", {"theme": "dark", "next": target})["Location"] == goes_to


@pytest.mark.parametrize("path", ["/theme/", "/language/"])
def test_opening_an_address_changes_nothing(client: Client, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 405
    assert not response.cookies
