"""A workspace on a Monday in May, its people, and plans for them."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest

from hedgerow.accounts.models import Membership, User
from hedgerow.care import operations
from hedgerow.care.models import CarePlan, Unit
from hedgerow.care.operations import NewAttention, NewPlan
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope, unscoped
from hedgerow.network import events
from hedgerow.network import operations as network
from hedgerow.network.models import Party, RoleKind
from hedgerow.timeline import operations as timeline
from tests.factories.reading import read_on
from tests.factories.workspaces import a_workspace, an_actor
from tests.fixtures.clock import START, FrozenClock

TODAY = START.date()
LONG_AGO = TODAY - timedelta(days=900)
CALL = NewAttention("A call", (events.CALLED, events.MET), every=30, unit=Unit.DAY)
GIFT = NewAttention("Something given", (events.GAVE,), every=6)


@pytest.fixture
def rye(db: None, frozen_clock: FrozenClock) -> Iterator[Workspace]:
    """In scope."""
    workspace = a_workspace("rye")
    with scope(workspace):
        yield workspace


@pytest.fixture
def owner(rye: Workspace) -> Actor:
    return an_actor(rye)


@pytest.fixture
def oak(rye: Workspace) -> Workspace:
    """Another business, with a vendor and a plan for vendors."""
    with unscoped():
        workspace = a_workspace("oak")
        with scope(workspace):
            someone(workspace, "Stranger", "vendor")
            plan(workspace, "vendor", CALL)
    return workspace


def someone(rye: Workspace, name: str, *roles: str, since: date = LONG_AGO, **details: Any) -> Party:
    return network.add_party(actor=an_actor(rye), name=name, roles=roles, since=since, **details)


def was(rye: Workspace, party: Party, days_ago: int, verb: str = events.CALLED) -> None:
    """Something happened between the two, and the log was read."""
    on = TODAY - timedelta(days=days_ago)
    timeline.log_activity(actor=an_actor(rye), fact=events.logged(party.pk, verb, "x", on))
    read_on()


def plan(rye: Workspace, role: str, *attentions: NewAttention, **details: Any) -> CarePlan:
    kind = RoleKind.objects.get(key=role)
    wanted = NewPlan(details.pop("experience", ""), details.pop("message", ""), attentions, **details)
    return operations.set_plan(actor=an_actor(rye), role_kind=kind, plan=wanted)


def a_member(workspace: Workspace, name: str, role: AccessRole = AccessRole.STAFF) -> User:
    user = User.objects.create_user(f"{name}@{workspace.slug}.example".lower(), "a long password", name=name)
    Membership.objects.create(user=user, workspace=workspace, access_role=role, since=clock.now())
    return user


@pytest.fixture
def ann(rye: Workspace) -> User:
    return a_member(rye, "Ann", AccessRole.OWNER)


@pytest.fixture
def browsing(ann: User) -> Any:
    from tests.care.browsing import Browser

    return Browser(ann)


@pytest.fixture
def mill(rye: Workspace) -> Party:
    """A vendor whose call is late."""
    contact = network.NewContact("phone", "020 7946 0018")
    plan(rye, "vendor", CALL, experience="Heard early", message="We count on you")
    party = someone(rye, "Harrow Mill", "vendor", contacts=[contact])
    was(rye, party, 74)
    return party
