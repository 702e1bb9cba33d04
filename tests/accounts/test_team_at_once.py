"""What two people do to one team at the same moment."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from hedgerow.accounts import issuing, operations
from hedgerow.accounts.errors import AlreadyInvited, LastOwner, LinkUnusable
from hedgerow.accounts.models import Invitation, LinkPurpose, Membership
from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import AccessRole
from tests.accounts.conftest import a_business, a_member, a_person, actor_in

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts: Callable[[], Any]) -> list[type[HedgerowError] | None]:
    """Run each in a thread of its own, all let go together; what each was refused with."""
    gate = Barrier(len(acts))

    def run(act: Callable[[], Any]) -> type[HedgerowError] | None:
        try:
            connection.ensure_connection()
            gate.wait()
            act()
            return None
        except HedgerowError as error:
            return type(error)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


@pytest.mark.parametrize("_round", range(5))
def test_two_owners_who_leave_at_once_leave_one_behind(_round: int) -> None:
    maren = a_person()
    rye = a_business(maren)
    sam = a_member(rye, AccessRole.OWNER, "sam@rye.example")
    actors = [actor_in(rye, maren), actor_in(rye, sam.user)]
    refusals = at_once(*[lambda actor=actor: operations.leave_team(actor=actor) for actor in actors])
    assert sorted(refusals, key=str) == sorted([None, LastOwner], key=str)
    assert Membership.objects.filter(workspace=rye, access_role="owner").count() == 1


@pytest.mark.parametrize("_round", range(5))
def test_two_owners_who_demote_each_other_at_once_leave_one_owner(_round: int) -> None:
    maren = a_person()
    rye = a_business(maren)
    sam = a_member(rye, AccessRole.OWNER, "sam@rye.example")
    first = Membership.objects.get(user=maren)
    acts = [
        lambda: operations.change_access_role(actor=actor_in(rye, maren), membership_id=sam.id, access_role="staff"),
        lambda: operations.change_access_role(
            actor=actor_in(rye, sam.user), membership_id=first.id, access_role="staff"
        ),
    ]
    at_once(*acts)
    assert Membership.objects.filter(workspace=rye, access_role="owner").count() == 1


@pytest.mark.parametrize("_round", range(5))
def test_one_link_used_twice_at_once_signs_in_once(_round: int) -> None:
    token = issuing.issue_link(user=a_person(), purpose=LinkPurpose.SIGN_IN, is_by_mail=True)
    refusals = at_once(*[lambda: operations.redeem_sign_in_link(token=token)] * 2)
    assert sorted(refusals, key=str) == sorted([None, LinkUnusable], key=str)


def test_one_person_invited_twice_at_once_is_invited_once() -> None:
    maren = a_person()
    rye = a_business(maren)
    actor = actor_in(rye, maren)
    act = lambda: operations.invite_member(actor=actor, email="sam@rye.example", access_role="staff")  # noqa: E731  (said twice)
    refusals = at_once(act, act)
    assert sorted(refusals, key=str) == sorted([None, AlreadyInvited], key=str)
    assert Invitation.objects.count() == 1


def test_two_businesses_of_one_name_started_at_once_get_two_addresses() -> None:
    maren = a_person()
    at_once(*[lambda: a_business(maren)] * 2)
    slugs = {member.workspace.slug for member in Membership.objects.select_related("workspace")}
    assert slugs == {"rye-rosemary", "rye-rosemary-2"}
