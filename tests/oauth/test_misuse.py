"""What an attacker tries: stolen codes and tokens, codes without their verifier, other apps, other places."""

from typing import Any

import pytest
from django.test import Client

from hedgerow.api.models import AccessToken, ApiKey
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.oauth.models import Grant
from tests.accounts.conftest import a_business, a_person, actor_in, log_of
from tests.fixtures.clock import FrozenClock
from tests.oauth.conftest import CALLBACK, Program, a_browser, a_program, allowed, answer_of, challenge_of, handed


def refused(response: Any, error: str = "invalid_grant") -> None:
    assert response.status_code in (400, 401), response.content
    assert response.json()["error"] == error


def test_a_code_shown_twice_ends_all_that_came_of_it(rye: Workspace, program: Program, tab: Client) -> None:
    code = allowed(program, tab)
    held = program.exchanges(code).json()
    assert program.calls(held["access_token"]).status_code == 200

    refused(program.exchanges(code))

    assert program.calls(held["access_token"]).status_code == 401
    refused(program.refreshes(held["refresh_token"]))
    assert log_of(rye)[-1] == "oauth.theft_suspected"


def test_a_refresh_token_shown_twice_ends_the_whole_family(rye: Workspace, program: Program, tab: Client) -> None:
    first = handed(program, tab)
    second = program.refreshes(first["refresh_token"]).json()
    other_device = handed(program, tab)

    refused(program.refreshes(first["refresh_token"]))

    assert program.calls(second["access_token"]).status_code == 401
    refused(program.refreshes(second["refresh_token"]))
    assert program.calls(other_device["access_token"]).status_code == 200
    assert log_of(rye).count("oauth.theft_suspected") == 1


def test_a_code_is_no_good_without_its_verifier(program: Program, tab: Client) -> None:
    code = allowed(program, tab)

    refused(program.exchanges(code, code_verifier=None), "invalid_request")
    refused(program.exchanges(code, code_verifier="w" * 43))
    refused(program.exchanges(code, code_verifier=challenge_of()))
    refused(program.exchanges(code, code_verifier="short"), "invalid_request")

    assert not AccessToken.objects.exists()
    assert program.exchanges(code).status_code == 200


def test_a_confidential_app_needs_its_verifier_too(owner: Actor, tab: Client) -> None:
    program = a_program(owner, confidential=True)

    refused(program.exchanges(allowed(program, tab), code_verifier=None), "invalid_request")
    assert not AccessToken.objects.exists()


@pytest.mark.parametrize(
    "changes",
    [
        {"code_challenge": None, "code_challenge_method": None},
        {"code_challenge": None},
        {"code_challenge_method": None},
        {"code_challenge_method": "plain"},
        {"code_challenge": "short"},
        {"code_challenge": "a" * 44},
        {"response_type": "token"},
        {"response_type": "code id_token"},
        {"scope": "network:read network:write"},
        {"scope": "everything"},
    ],
)
def test_a_question_without_pkce_or_beyond_the_app_goes_back_as_an_error(
    program: Program, tab: Client, changes: dict[str, Any]
) -> None:
    for response in (
        tab.get(program.address(**changes)),
        tab.post(program.address(**changes), {"answer": "yes"}),
    ):
        answer = answer_of(response)
        assert answer["state"] == "xyz & =1"
        assert answer["error"] in {"invalid_request", "unsupported_response_type", "invalid_scope"}
        assert "code" not in answer
    assert not Grant.objects.exists()


def test_a_code_of_one_app_is_no_good_for_another(owner: Actor, program: Program, tab: Client) -> None:
    code = allowed(program, tab)

    refused(a_program(owner, name="Other").exchanges(code))
    refused(program.exchanges(code, redirect_uri="https://till.example/other"))
    refused(program.exchanges(code, redirect_uri=None))

    assert program.exchanges(code).status_code == 200


def test_a_code_that_nobody_fetched_in_time_is_worth_nothing(
    frozen_clock: FrozenClock, program: Program, tab: Client
) -> None:
    code = allowed(program, tab)
    frozen_clock.advance(minutes=2)

    refused(program.exchanges(code))
    assert not AccessToken.objects.exists()


@pytest.mark.parametrize("secret", ["", "wrong", "hgs_0123456789abcdef_" + "a" * 43])
def test_a_confidential_app_without_its_secret_gets_nothing(owner: Actor, tab: Client, secret: str) -> None:
    program = a_program(owner, confidential=True)
    code = allowed(program, tab)
    impostor = Program(program.app, secret)

    refused(impostor.exchanges(code), "invalid_client")
    assert impostor.exchanges(code).status_code == 401
    assert not AccessToken.objects.exists()
    assert program.exchanges(code).status_code == 200


def test_to_who_is_not_of_the_team_there_is_no_such_app(program: Program, rye: Workspace) -> None:
    stranger = a_person("otto@mill.example")
    a_business(stranger, "Mill")
    tab = a_browser(stranger)

    known, unknown = (
        tab.post(address, {"answer": "yes"})
        for address in (program.address(), program.address(client_id="0193a5e0-0000-7000-8000-000000000000"))
    )

    assert (known.status_code, unknown.status_code) == (400, 400)
    assert b"Till app" not in known.content
    assert rye.name.encode() not in known.content
    assert not Grant.objects.exists()


@pytest.mark.parametrize(
    "changes",
    [
        {"state": "x" * 2001},
        {"state": "ü"},
        {"scope": "x" * 100_0},
        {"scope": 'network:read"'},
        {"client_id": "\x00"},
        {"client_id": "x" * 5000},
        {"response_type": 'co"de'},
        {"response_type": None},
        {"client_id": None},
    ],
)
def test_odd_and_very_long_questions_are_answered_without_an_accident(
    program: Program, tab: Client, changes: dict[str, Any]
) -> None:
    response = tab.get(program.address(**changes))

    assert response.status_code in (302, 400)
    if response.status_code == 302:
        assert response["Location"].startswith(f"{CALLBACK}?error=")
    assert not Grant.objects.exists()


def test_a_parameter_that_is_there_twice_is_refused_and_nobody_is_sent_anywhere(program: Program, tab: Client) -> None:
    for name in ("client_id", "redirect_uri", "state", "scope", "code_challenge"):
        response = tab.get(f"{program.address()}&{name}=https://evil.example")

        assert response.status_code == 400
        assert "Location" not in response


@pytest.mark.parametrize(
    "sent",
    [
        {"grant_type": "password", "username": "a", "password": "b"},
        {"grant_type": "client_credentials"},
        {"grant_type": 'x"y'},
        {"grant_type": "refresh_token"},
        {"grant_type": "refresh_token", "refresh_token": "x" * 3000},
        {"grant_type": "refresh_token", "refresh_token": "hgr_0123456789abcdef_" + "a" * 43},
        {"grant_type": "authorization_code", "code": "hg_0123456789abcdef_" + "a" * 43},
        {"grant_type": ["refresh_token", "authorization_code"]},
        {},
    ],
)
def test_what_the_token_address_does_not_take_is_refused(program: Program, sent: dict[str, Any]) -> None:
    response = program.asks(**sent)

    assert response.status_code == 400
    assert response.json()["error"] in {"unsupported_grant_type", "invalid_request", "invalid_grant"}
    assert not ApiKey.objects.exists()


def test_one_kind_of_secret_is_never_taken_for_another(program: Program, tab: Client) -> None:
    code = allowed(program, tab)
    held = program.exchanges(code).json()

    assert program.calls(code).status_code == 401
    assert program.calls(held["refresh_token"]).status_code == 401
    refused(program.refreshes(held["access_token"]))
    refused(program.exchanges(held["refresh_token"]))


def test_an_app_of_another_workspace_reaches_nothing_of_this_one(program: Program, tab: Client) -> None:
    otto = a_person("otto@mill.example")
    mill = a_business(otto, "Mill")
    theirs = a_program(actor_in(mill, otto))
    held = handed(program, tab)

    assert theirs.asks("/oauth/introspect/", token=held["access_token"]).status_code in (400, 401)
    assert theirs.asks("/oauth/revoke/", token=held["refresh_token"]).status_code == 200
    assert program.calls(held["access_token"]).status_code == 200
