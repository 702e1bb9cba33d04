"""From the app's question to its first call, and on by refresh tokens."""

import logging
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings as told
from django.test import Client

from hedgerow.accounts.models import User
from hedgerow.api.models import AccessToken, ApiKey
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.oauth.models import Code, Grant, RefreshToken
from tests.accounts.conftest import log_of
from tests.fixtures.clock import FrozenClock
from tests.oauth.conftest import Program, a_program, allowed, answer_of, handed


def test_an_app_is_let_in_and_calls_for_the_person(owner: Actor, rye: Workspace, program: Program, tab: Client) -> None:
    with scope(rye):
        network.add_party(actor=owner, name="Ada")

    page = tab.get(program.address())
    assert page.status_code == 200
    shown = page.content.decode()
    assert all(words in shown for words in ("Till app", rye.name.replace("&", "&amp;"), "Maren Holt", "till.example"))
    assert not Grant.objects.exists()
    held = handed(program, tab)

    assert held.keys() == {"token_type", "access_token", "expires_in", "refresh_token", "scope"}
    assert (held["token_type"], held["expires_in"], held["scope"]) == ("Bearer", 1800, "network:read timeline:write")
    assert [party["name"] for party in program.calls(held["access_token"]).json()["items"]] == ["Ada"]
    assert log_of(rye)[-1] == "oauth.app_let_in"


def test_nothing_that_opens_anything_is_stored_as_it_is(program: Program, tab: Client) -> None:
    code = allowed(program, tab)
    held = program.exchanges(code).json()
    rows = [
        str(value)
        for model in (ApiKey, AccessToken, Code, RefreshToken)
        for row in model._default_manager.values()
        for value in row.values()
    ]

    for secret in (code, held["access_token"], held["refresh_token"]):
        assert not any(secret[-24:] in value for value in rows)


def test_she_may_say_no(program: Program, tab: Client) -> None:
    answer = answer_of(tab.post(program.address(), {"answer": "no"}))

    assert answer.items() >= {"error": "access_denied", "state": "xyz & =1", "iss": told.HEDGEROW_URL}.items()
    assert not Grant.objects.exists()


def test_the_answer_may_go_on_to_the_registered_place_and_to_no_other(program: Program, tab: Client) -> None:
    policy = tab.get(program.address())["Content-Security-Policy"]

    assert "form-action 'self' https://till.example;" in policy + ";"


def test_who_is_not_signed_in_signs_in_first_and_comes_back(program: Program) -> None:
    response = Client().get(program.address())

    assert response.status_code == 302
    assert response["Location"].startswith("/sign-in/?next=/oauth/authorize/")


def test_a_form_of_another_site_allows_nothing(maren: User, program: Program) -> None:
    tab = Client(enforce_csrf_checks=True)
    tab.force_login(maren)

    assert tab.post(program.address(), {"answer": "yes"}).status_code == 403
    assert not Grant.objects.exists()


def test_a_confidential_app_shows_its_secret_either_way(owner: Actor, tab: Client) -> None:
    program = a_program(owner, confidential=True)
    held = handed(program, tab)
    said = {"client_id": str(program.app.pk), "client_secret": program.secret}

    by_form = program.post(
        "/oauth/token/", {**said, "grant_type": "refresh_token", "refresh_token": held["refresh_token"]}
    )

    assert by_form.status_code == 200


def test_a_refresh_token_gives_the_next_pair(frozen_clock: FrozenClock, program: Program, tab: Client) -> None:
    held = handed(program, tab)
    frozen_clock.advance(minutes=31)
    assert program.calls(held["access_token"]).status_code == 401

    again = program.refreshes(held["refresh_token"])

    assert again.status_code == 200
    assert (again["Cache-Control"], again["Pragma"]) == ("no-store", "no-cache")
    assert program.calls(again.json()["access_token"]).status_code == 200
    assert again.json()["refresh_token"] != held["refresh_token"]
    assert ApiKey.objects.get().expires_at == frozen_clock.now + timedelta(days=60)


def test_a_refresh_may_ask_for_less_and_never_for_more(owner: Actor, rye: Workspace, tab: Client) -> None:
    program = a_program(owner, scopes=["network:write", "timeline:write"])
    held = handed(program, tab, scope="network:write")

    more = program.refreshes(held["refresh_token"], scope="network:write timeline:write")
    less = program.refreshes(held["refresh_token"], scope="network:read network:write").json()

    assert (more.status_code, more.json()["error"]) == (400, "invalid_scope")
    assert less["error"] == "invalid_scope"
    narrow = program.refreshes(held["refresh_token"], scope="network:write").json()
    assert program.calls(narrow["access_token"], method="POST", body={"name": "Ada"}).status_code == 201
    assert program.calls(narrow["access_token"], "activities").status_code == 403


def test_the_metadata_says_where_everything_is() -> None:
    said = Client().get("/.well-known/oauth-authorization-server").json()

    root = told.HEDGEROW_URL
    assert said["issuer"] == root
    assert said["token_endpoint"] == f"{root}/oauth/token/"
    assert said["code_challenge_methods_supported"] == ["S256"]
    assert said["authorization_response_iss_parameter_supported"] is True
    assert "network:read" in said["scopes_supported"]


@pytest.mark.parametrize("path", ["token", "revoke", "introspect"])
def test_secrets_in_an_address_are_refused(program: Program, path: str) -> None:
    response = program.post(f"/oauth/{path}/?client_id={program.app.pk}", {"token": "x"})

    assert (response.status_code, response.json()["error"]) == (400, "invalid_request")
    assert response["Cache-Control"] == "no-store"


def test_plain_http_is_refused_but_on_the_own_machine(program: Program, tab: Client, settings: Any) -> None:
    settings.HEDGEROW_URL = "http://till.lan"

    assert tab.get(program.address()).status_code == 400
    answer = program.asks(grant_type="refresh_token", refresh_token="x")
    assert (answer.status_code, answer.json()["error"]) == (400, "insecure_transport")


def test_the_log_tells_no_token_however_much_it_tells(
    program: Program, tab: Client, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)

    code = allowed(program, tab)
    held = program.exchanges(code).json()
    held |= {"next": program.refreshes(held["refresh_token"]).json()["refresh_token"]}
    program.calls(held["access_token"], "nothing")

    assert "nothing" in caplog.text
    assert not any(
        secret in caplog.text for secret in (code, held["access_token"], held["refresh_token"], held["next"])
    )
