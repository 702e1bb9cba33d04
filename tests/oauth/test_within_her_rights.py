"""What an app holds never does more than the person could do at that moment."""

from dataclasses import replace
from typing import Any

import pytest
from django.test import Client

from hedgerow.accounts import operations as accounts
from hedgerow.accounts.models import Membership, User
from hedgerow.api.models import ApiKey
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import NotFound, NotPermitted
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole, Sight
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.models import Party
from hedgerow.oauth import operations, queries
from hedgerow.oauth.models import App, Grant
from tests.accounts.conftest import a_member, a_person, log_of
from tests.fixtures.clock import FrozenClock
from tests.oauth.conftest import Program, a_browser, a_program, answer_of, handed


@pytest.fixture
def sam(rye: Workspace) -> Membership:
    return a_member(rye, AccessRole.STAFF, "sam@rye.example", "Sam")


def names(response: Any) -> list[str]:
    return sorted(party["name"] for party in response.json()["items"])


def test_it_sees_whom_she_sees_as_that_changes(owner: Actor, rye: Workspace, sam: Membership, program: Program) -> None:
    with scope(rye):
        network.add_party(actor=owner, name="Ada")
        hers = network.add_party(actor=owner, name="Violet")
        Party.objects.filter(pk=hers.pk).update(keeper_id=sam.user_id)
    held = handed(program, a_browser(sam.user))["access_token"]
    assert names(program.calls(held)) == ["Ada", "Violet"]

    accounts.change_sight(actor=owner, membership_id=sam.pk, sight=Sight.OWN, team="")

    assert names(program.calls(held)) == ["Violet"]


def test_who_loses_a_right_takes_it_from_the_app(owner: Actor, rye: Workspace, sam: Membership) -> None:
    program = a_program(owner, scopes=["network:write"])
    held = handed(program, a_browser(sam.user), scope="network:write")
    assert program.calls(held["access_token"], method="POST", body={"name": "Ada"}).status_code == 201

    accounts.change_access_role(actor=owner, membership_id=sam.pk, access_role=AccessRole.ANALYST)

    answer = program.calls(held["access_token"], method="POST", body={"name": "Bo"})
    assert (answer.status_code, answer.json()["code"]) == (403, "scope_missing")


def test_who_leaves_takes_the_app_along_at_once_and_for_good(
    frozen_clock: FrozenClock, owner: Actor, rye: Workspace, sam: Membership, program: Program
) -> None:
    held = handed(program, a_browser(sam.user))
    assert program.calls(held["access_token"]).status_code == 200

    accounts.remove_member(actor=owner, membership_id=sam.pk)

    assert program.calls(held["access_token"]).status_code == 401
    assert program.refreshes(held["refresh_token"]).json()["error"] == "invalid_grant"
    frozen_clock.advance(minutes=1)
    Membership.objects.create(user=sam.user, workspace=rye, access_role=AccessRole.STAFF, since=clock.now())
    assert program.calls(held["access_token"]).status_code == 401


def test_who_is_switched_off_takes_the_app_along(sam: Membership, program: Program) -> None:
    held = handed(program, a_browser(sam.user))

    User.objects.filter(pk=sam.user_id).update(is_active=False)

    assert program.calls(held["access_token"]).status_code == 401


def test_what_she_may_not_do_herself_is_told_and_not_granted(owner: Actor, rye: Workspace) -> None:
    program = a_program(owner, scopes=["network:read", "care:read"])
    tab = a_browser(a_member(rye, AccessRole.ANALYST, "ana@rye.example", "Ana").user)
    asked = {"scope": "network:read care:read"}

    assert "which you may not do yourself" in tab.get(program.address(**asked)).content.decode()
    held = handed(program, tab, **asked)

    assert held["scope"] == "care:read"
    assert program.calls(held["access_token"]).status_code == 403


def test_where_nothing_is_left_to_grant_nothing_is_granted(owner: Actor, rye: Workspace, program: Program) -> None:
    tab = a_browser(a_member(rye, AccessRole.ANALYST, "ana@rye.example", "Ana").user)

    assert tab.post(program.address(), {"answer": "yes"}).status_code == 403
    assert answer_of(tab.post(program.address(), {"answer": "no"}))["error"] == "access_denied"
    assert not Grant.objects.exists()


def test_a_program_lets_no_other_in(owner: Actor, program: Program) -> None:
    with pytest.raises(NotPermitted):
        queries.consent_of(replace(owner, permissions=frozenset()), program.app, ["network:read"])


def test_she_ends_it_on_the_page_where_she_sees_it(rye: Workspace, maren: User, program: Program, tab: Client) -> None:
    held = handed(program, tab)
    assert "Till app" in tab.get("/profile/security/").content.decode()
    grant = Grant.objects.get()

    for _ in range(2):
        assert tab.post(f"/profile/security/apps/{grant.pk}/end/").status_code == 302

    assert program.calls(held["access_token"]).status_code == 401
    assert "No app acts for you." in tab.get("/profile/security/").content.decode()
    assert log_of(rye).count("oauth.access_ended") == 1
    assert grant.key.__class__.objects.get().revoked_by == "Maren Holt"


def test_nobody_ends_what_another_granted(rye: Workspace, program: Program, tab: Client) -> None:
    held = handed(program, tab)
    with pytest.raises(NotFound):
        operations.end_access(user=a_person("otto@mill.example"), grant_id=Grant.objects.get().pk)
    assert program.calls(held["access_token"]).status_code == 200


@pytest.mark.parametrize("which", ["access_token", "refresh_token"])
def test_an_app_that_gives_a_token_back_holds_nothing_more(
    program: Program, tab: Client, rye: Workspace, which: str
) -> None:
    held = handed(program, tab)

    for _ in range(2):
        assert program.asks("/oauth/revoke/", token=held[which], token_type_hint="strange").status_code == 200

    assert program.calls(held["access_token"]).status_code == 401
    assert program.refreshes(held["refresh_token"]).status_code == 400
    assert log_of(rye).count("oauth.access_ended") == 1


def test_a_removed_app_is_refused_for_everybody(owner: Actor, program: Program, tab: Client) -> None:
    held = handed(program, tab)

    assert operations.remove_app(actor=owner, app_id=program.app.pk) == 1

    assert program.calls(held["access_token"]).status_code == 401
    assert program.refreshes(held["refresh_token"]).json()["error"] == "invalid_client"
    assert tab.get(program.address()).status_code == 400
    with pytest.raises(NotFound):
        operations.remove_app(actor=owner, app_id=program.app.pk)


def test_a_server_may_ask_what_its_own_token_is_worth(owner: Actor, maren: User, tab: Client) -> None:
    program, other = (a_program(owner, confidential=True) for _ in "ab")
    held = handed(program, tab)

    told = program.asks("/oauth/introspect/", token=held["access_token"]).json()
    assert (told["active"], told["sub"]) == (True, str(maren.pk))
    assert told["scope"] == "network:read timeline:read timeline:write"
    assert other.asks("/oauth/introspect/", token=held["access_token"]).json() == {"active": False}
    assert program.asks("/oauth/introspect/", token=held["refresh_token"]).json() == {"active": False}
    operations.end_access(user=maren, grant_id=Grant.objects.get().pk)
    assert program.asks("/oauth/introspect/", token=held["access_token"]).json() == {"active": False}


def test_what_ended_a_month_ago_is_forgotten(
    frozen_clock: FrozenClock, rye: Workspace, program: Program, tab: Client, maren: User
) -> None:
    handed(program, tab)
    ended, kept = Grant.objects.get(), handed(program, tab)
    operations.end_access(user=maren, grant_id=ended.pk)
    frozen_clock.advance(days=30)

    with scope(rye):
        assert operations.forget_ended_grants() == 1
        assert operations.forget_ended_grants() == 0

    assert Grant.objects.exclude(pk=ended.pk).count() == Grant.objects.count() == ApiKey.objects.count() == 1
    assert program.refreshes(kept["refresh_token"]).status_code == 200
    assert App.objects.count() == 1
