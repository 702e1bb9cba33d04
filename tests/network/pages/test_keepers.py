"""Who of the team looks after whom: chosen on the page, for many, and found by it."""

from http import HTTPStatus
from uuid import UUID

import pytest
from django.test import Client

from hedgerow.accounts.models import Membership, User
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import ManyEdit, Party
from hedgerow.timeline.models import Activity
from tests.network.pages.conftest import a_party, browser_of


def keeper_of(workspace: Workspace, party: Party) -> UUID | None:
    with scope(workspace):
        return Party.objects.values_list("keeper_id", flat=True).get(pk=party.pk)


def told(workspace: Workspace) -> int:
    with scope(workspace):
        return Activity.objects.filter(verb="network.party_changed").count()


@pytest.fixture
def sam(rye: Workspace) -> User:
    browser_of(rye, AccessRole.STAFF)
    user = User.objects.get(email="staff@rye.example")
    User.objects.filter(pk=user.pk).update(name="Sam Reed")
    return User.objects.get(pk=user.pk)


def test_she_is_given_to_somebody_on_her_page_and_taken_back(
    browsing: Client, rye: Workspace, grace: Party, sam: User
) -> None:
    page = f"/w/rye/people/{grace.pk}/"
    done = browsing.post(f"{page}keeper/", {"keeper": str(sam.pk)})
    assert done["Location"] == page
    assert keeper_of(rye, grace) == sam.pk
    assert f'value="{sam.pk}" selected' in browsing.get(page).content.decode()
    with scope(rye):
        edit = ManyEdit.objects.get()
    browsing.post(f"/w/rye/people/edits/{edit.pk}/removal/")
    assert keeper_of(rye, grace) is None
    assert told(rye) == 2


def test_the_same_again_changes_and_records_nothing(browsing: Client, rye: Workspace, grace: Party, sam: User) -> None:
    for _ in range(2):
        browsing.post(f"/w/rye/people/{grace.pk}/keeper/", {"keeper": str(sam.pk)})
    assert told(rye) == 1


def test_nobody_from_outside_the_team_can_look_after_her(
    browsing: Client, rye: Workspace, oak: Workspace, grace: Party
) -> None:
    browser_of(oak)
    browser_of(rye, AccessRole.ANALYST)
    others = [User.objects.get(email=f"{who}.example").pk for who in ("owner@oak", "analyst@rye")]
    for key in (*others, uuid7(), "x"):
        browsing.post(f"/w/rye/people/{grace.pk}/keeper/", {"keeper": str(key)})
    assert keeper_of(rye, grace) is None
    assert told(rye) == 0


def test_many_are_given_at_once_and_found_by_it(browsing: Client, rye: Workspace, grace: Party, sam: User) -> None:
    ben = a_party(rye, "Ben Shaw")
    asked = browsing.post("/w/rye/people/keepers/", {"pick": [str(grace.pk), str(ben.pk)]})
    assert asked.status_code == HTTPStatus.OK
    assert "Sam Reed" in asked.content.decode()
    browsing.post("/w/rye/people/keepers/", {"pick": [str(grace.pk)], "keeper": str(sam.pk)})
    assert (keeper_of(rye, grace), keeper_of(rye, ben)) == (sam.pk, None)
    hers = browsing.get(f"/w/rye/people/?keeper={sam.pk}").content.decode()
    assert ("Grace Okafor" in hers, "Ben Shaw" in hers) == (True, False)
    nobodys = browsing.get("/w/rye/people/?keeper=nobody").content.decode()
    assert ("Grace Okafor" in nobodys, "Ben Shaw" in nobodys) == (False, True)


def test_whoever_left_the_team_is_said_to_have_left(browsing: Client, rye: Workspace, grace: Party, sam: User) -> None:
    browsing.post(f"/w/rye/people/{grace.pk}/keeper/", {"keeper": str(sam.pk)})
    Membership.objects.filter(user=sam).delete()
    assert "Somebody who left" in browsing.get(f"/w/rye/people/{grace.pk}/").content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_the_column_costs_the_same_for_one_and_three(
    browsing: Client, rye: Workspace, sam: User, count: int, django_assert_num_queries: object
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    for number in range(3):
        party = a_party(rye, f"Person {number}")
        if number < count:
            browsing.post(f"/w/rye/people/{party.pk}/keeper/", {"keeper": str(sam.pk)})
    address = f"/w/rye/people/?keeper={sam.pk}&columns=name&columns=keeper"
    browsing.get(address)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert "Person 0" in browsing.get(address).content.decode()
    assert len(asked) == KEEPER_LIST


KEEPER_LIST = 17
