"""Whom a key sees: everybody, the people of a team or of a colleague; and keys that work for who made them."""

import json
from typing import Any

import pytest
from django.test import Client

from hedgerow.accounts import operations
from hedgerow.accounts.models import Membership, User
from hedgerow.api.models import ApiKey
from hedgerow.api.operations import Reach
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole, Sight, grants, scope_areas
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.models import Party
from tests.accounts.conftest import a_member, log_of
from tests.fixtures.clock import FrozenClock


@pytest.fixture
def sam(rye: Workspace) -> Membership:
    member = a_member(rye, AccessRole.STAFF, "sam@rye.example", "Sam")
    Membership.objects.filter(pk=member.pk).update(team="Counter")
    return member


@pytest.fixture
def people(owner: Actor, rye: Workspace, sam: Membership) -> None:
    """Ada is Sam's, Bo is nobody's."""
    with scope(rye):
        ada = network.add_party(actor=owner, name="Ada")
        network.add_party(actor=owner, name="Bo")
        Party.objects.filter(pk=ada.pk).update(keeper_id=sam.user_id)


def seen(token: str) -> Any:
    response = Client().get("/api/v1/parties", headers={"Authorization": f"Bearer {token}"})
    return sorted(one["name"] for one in response.json()["items"]) if response.status_code == 200 else response


def a_key(owner: Actor, reach: Reach, *scopes: str) -> str:
    return operations.create_api_key(actor=owner, label="Till", scopes=scopes or ["network:write"], reach=reach).token


def test_a_key_sees_those_it_was_made_for(owner: Actor, sam: Membership, people: None) -> None:
    reaches = (Reach(), Reach(Sight.OWN, seen_for=sam.user_id), Reach(Sight.TEAM, team="Counter"))

    assert [seen(a_key(owner, reach)) for reach in reaches] == [["Ada", "Bo"], ["Ada"], ["Ada"]]


def test_a_team_that_has_gone_looks_after_nobody(owner: Actor, sam: Membership, people: None) -> None:
    token = a_key(owner, Reach(Sight.TEAM, team="Counter"))

    Membership.objects.filter(pk=sam.pk).update(team="")

    assert seen(token) == []


@pytest.mark.parametrize("of", ["team", "colleague"])
def test_whom_a_narrowed_key_brings_in_it_sees(owner: Actor, sam: Membership, people: None, of: str) -> None:
    reach = Reach(Sight.TEAM, team="Counter") if of == "team" else Reach(Sight.OWN, seen_for=sam.user_id)
    token = a_key(owner, reach)

    made = Client().post(
        "/api/v1/parties",
        json.dumps({"name": "Cy"}),
        content_type="application/json",
        headers={"Authorization": f"Bearer {token}"},
    )

    assert made.status_code == 201, made.content
    assert seen(token) == ["Ada", "Cy"]


def test_a_key_that_works_for_its_maker_ends_as_she_leaves(owner: Actor, rye: Workspace, maren: User) -> None:
    a_member(rye, AccessRole.OWNER, "ivo@rye.example", "Ivo")
    token = a_key(owner, Reach(person_id=owner.id))
    assert seen(token) == []

    operations.leave_team(actor=owner)

    assert seen(token).status_code == 401


@pytest.mark.parametrize(
    "reach",
    [
        Reach(Sight.OWN),
        Reach(Sight.TEAM),
        Reach(Sight.ALL, team="Counter"),
        Reach(Sight.ALL, seen_for=uuid7()),
        Reach(Sight.OWN, seen_for=uuid7()),
        Reach(Sight.TEAM, team="Nobody’s"),
        Reach("both"),
        Reach(person_id=uuid7()),
    ],
)
def test_a_key_for_people_who_are_not_there_is_not_made(owner: Actor, sam: Membership, reach: Reach) -> None:
    with pytest.raises(Invalid):
        a_key(owner, reach)
    assert not ApiKey.objects.exists()


def test_the_page_makes_a_key_for_a_colleagues_people_and_says_so(
    rye: Workspace, maren: User, sam: Membership, people: None, frozen_clock: FrozenClock
) -> None:
    browser = Client()
    browser.force_login(maren)
    address = f"/w/{rye.slug}/settings/keys/"

    sent = {"label": "Till", "scopes": ["network:read"], "sees": f"own:{sam.user_id}", "acts_for_me": "on"}
    assert browser.post(address, sent).status_code == 200

    key = ApiKey.objects.get()
    assert (key.sight, key.seen_for, key.person_id) == (Sight.OWN, sam.user_id, maren.pk)
    page = browser.get(address).content.decode()
    assert "sees those whom Sam looks after" in page
    assert "works for Maren Holt" in page
    assert "Unused for three months" not in page
    frozen_clock.advance(days=91)
    browser.force_login(maren)
    assert "Unused for three months" in browser.get(address).content.decode()
    browser.post(f"{address}{key.pk}/revocation/")
    assert "revoked by Maren Holt" in browser.get(address).content.decode()
    assert log_of(rye)[-1] == "accounts.api_key_revoked"


def test_where_a_key_was_used_is_kept_as_its_network(owner: Actor, people: None) -> None:
    token = a_key(owner, Reach())

    Client(REMOTE_ADDR="203.0.113.77").get("/api/v1/parties", headers={"Authorization": f"Bearer {token}"})

    assert ApiKey.objects.get().last_used_from == "203.0.113.0/24"


def test_every_area_of_scopes_has_its_name_in_words() -> None:
    """A package that brings scopes brings a `ScopeArea` too."""
    assert {grant.scope.partition(":")[0] for grant in grants if grant.scope} == set(scope_areas.keys())
