"""A value network is begun, drawn, changed, undone and put away; what does not fit is refused by name."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest

from hedgerow.accounts.models import AuditEntry
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import HedgerowError, NotPermitted
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.value_network import errors, operations, queries
from hedgerow.value_network.examples import EXAMPLES, TANGIBLE
from hedgerow.value_network.models import JudgedSide, Judgement, NetworkVersion, ValueNetwork
from hedgerow.value_network.operations import DeliverableDraft, RoleDraft
from tests.factories.workspaces import an_actor
from tests.value_network.conftest import a_gift, a_role, drawn, key_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("key", [one.key for one in EXAMPLES])
def test_every_example_is_a_picture_that_can_be_begun_read_and_redrawn(owner: Actor, key: str) -> None:
    made = operations.begin_network(actor=owner, example=key)
    drawing = drawn(owner, made)
    assert 4 <= len(drawing.roles) <= 8
    assert 10 <= len(drawing.deliverables) <= 20
    assert (drawing.us.name if drawing.us else "") == "Rye"
    assert {one.is_tangible for one in drawing.deliverables} == {True, False}
    assert all(one.is_tangible == (one.kind in TANGIBLE) for one in drawing.deliverables)
    a_role(owner, made, "Somebody new")


def test_a_business_that_is_called_like_a_role_is_we(owner: Actor, rye: Workspace) -> None:
    Workspace.objects.filter(pk=rye.pk).update(name="customers")
    made = operations.begin_network(actor=owner, example="bakery")
    assert [role.name for role in drawn(owner, made).roles][:2] == ["We", "Customers"]


def test_what_is_drawn_becomes_versions_and_an_older_one_can_come_back(owner: Actor, alone: ValueNetwork) -> None:
    us = key_of(owner, alone, "Rye")
    guests = a_role(owner, alone, "Guests", "client")
    bread = a_gift(owner, alone, "Bread", us, guests, kind="goods")
    renamed = DeliverableDraft("Rye bread", us, guests, kind="goods")
    operations.draw_deliverable(actor=owner, network=alone, draft=renamed, key=bread)
    operations.draw_role(actor=owner, network=alone, draft=RoleDraft("Friends", "client"), key=guests)
    operations.take_out_role(actor=owner, network=alone, key=guests)
    assert [(role.name, role.key) for role in drawn(owner, alone).roles] == [("Rye", us)]
    assert drawn(owner, alone).deliverables == ()
    versions = list(queries.network_versions(owner, queries.visible_network(owner, alone.pk)))
    assert [one.number for one in versions] == [6, 5, 4, 3, 2, 1]
    operations.bring_back_version(actor=owner, version=versions[1], after=6)
    now = drawn(owner, alone)
    assert ([role.name for role in now.roles], [one.name for one in now.deliverables]) == (
        ["Rye", "Friends"],
        ["Rye bread"],
    )
    assert (now.deliverables[0].key, now.deliverables[0].kind) == (bread, "goods")
    assert NetworkVersion.objects.get(number=7).again_of == 5
    with pytest.raises(errors.NetworkMoved):
        operations.bring_back_version(actor=owner, version=versions[2], after=6)
    assert NetworkVersion.objects.count() == 7


def test_the_same_again_is_no_new_version(owner: Actor, alone: ValueNetwork) -> None:
    us = key_of(owner, alone, "Rye")
    operations.draw_role(actor=owner, network=alone, draft=RoleDraft(" Rye ", "us"), key=us)
    [version] = NetworkVersion.objects.all()
    assert operations.bring_back_version(actor=owner, version=version, after=1) == version
    operations.rename_network(actor=owner, network=alone, name="Ours ")
    events = AuditEntry.objects.filter(event__startswith="value_network.").values_list("event", flat=True)
    assert list(events) == ["value_network.begun"]


def test_what_really_flows_is_drawn_with_its_roles(owner: Actor, alone: ValueNetwork) -> None:
    operations.draw_seen(actor=owner, network=alone, giver="vendor", receiver="us", kind="knowledge")
    operations.draw_seen(actor=owner, network=alone, giver="us", receiver="vendor", kind="money")
    now = drawn(owner, alone)
    names = {role.key: role.name for role in now.roles}
    assert [(names[one.giver], one.name, names[one.receiver], one.is_tangible) for one in now.deliverables] == [
        ("Vendors", "Knowledge", "Rye", False),
        ("Rye", "Money", "Vendors", True),
    ]


def _seen(giver: str, receiver: str) -> Callable[[Actor, ValueNetwork], Any]:
    return lambda actor, network: operations.draw_seen(
        actor=actor, network=network, giver=giver, receiver=receiver, kind="money"
    )


def _role(name: str, stands_for: str = "") -> Callable[[Actor, ValueNetwork], Any]:
    return lambda actor, network: operations.draw_role(actor=actor, network=network, draft=RoleDraft(name, stands_for))


def _gift(name: str, giver: str = "Rye", receiver: str = "Guests", **said: Any) -> Callable[[Actor, ValueNetwork], Any]:
    def draw(actor: Actor, network: ValueNetwork) -> None:
        keys = {role.name: role.key for role in drawn(actor, network).roles}
        draft = DeliverableDraft(name, keys.get(giver, uuid4()), keys.get(receiver, uuid4()), **said)
        operations.draw_deliverable(actor=actor, network=network, draft=draft)

    return draw


@pytest.mark.parametrize(
    ("attempt", "refusal"),
    [
        (_role(" "), errors.DrawnRoleNameMissing),
        (_role("GUESTS"), errors.DrawnRoleExists),
        (_role("Regulars", "client"), errors.RoleStoodFor),
        (_role("Nobody", "dragon"), errors.UnknownRole),
        (_gift(""), errors.DeliverableNameMissing),
        (_gift("bread"), errors.DeliverableExists),
        (_gift("Bread", receiver="Rye"), errors.GivesToItself),
        (_gift("Bread", receiver="Nobody"), errors.DrawnRoleNotFound),
        (_gift("Fire", kind="dragonfire"), HedgerowError),
        (lambda a, n: operations.take_out_role(actor=a, network=n, key=uuid4()), errors.DrawnRoleNotFound),
        (lambda a, n: operations.take_out_deliverable(actor=a, network=n, key=uuid4()), errors.DeliverableNotFound),
        (
            lambda a, n: operations.draw_seen(actor=a, network=n, giver="x", receiver="us", kind="money"),
            errors.UnknownRole,
        ),
        (
            lambda a, n: operations.draw_seen(actor=a, network=n, giver="us", receiver="us", kind="money"),
            errors.GivesToItself,
        ),
        (lambda a, n: operations.rename_network(actor=a, network=n, name=" "), errors.NetworkNameMissing),
        (lambda a, _n: operations.begin_network(actor=a, name="OURS"), errors.NetworkExists),
        (lambda a, _n: operations.begin_network(actor=a), errors.NetworkNameMissing),
        (lambda a, _n: operations.begin_network(actor=a, example="castle"), errors.UnknownExample),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_is_written(
    owner: Actor, alone: ValueNetwork, attempt: Callable[[Actor, ValueNetwork], Any], refusal: type[HedgerowError]
) -> None:
    guests = a_role(owner, alone, "Guests", "client")
    a_gift(owner, alone, "Bread", key_of(owner, alone, "Rye"), guests)
    before = list(NetworkVersion.objects.values_list())
    with pytest.raises(refusal):
        attempt(owner, alone)
    assert list(NetworkVersion.objects.values_list()) == before
    assert list(ValueNetwork.objects.values_list("name", "number")) == [("Ours", 3)]


def test_more_than_can_be_read_is_refused(owner: Actor, alone: ValueNetwork) -> None:
    for number in range(11):
        a_role(owner, alone, f"Role {number}")
    with pytest.raises(errors.TooMuchDrawn):
        a_role(owner, alone, "One too many")
    us, other = key_of(owner, alone, "Rye"), key_of(owner, alone, "Role 1")
    for number in range(60):
        a_gift(owner, alone, f"Gift {number}", us, other)
    with pytest.raises(errors.TooMuchDrawn):
        a_gift(owner, alone, "One too many", us, other)
    assert len(drawn(owner, alone).deliverables) == 60


def test_one_that_is_put_away_comes_back_unless_its_name_is_taken(owner: Actor, alone: ValueNetwork) -> None:
    operations.put_away_network(actor=owner, network=alone)
    operations.put_away_network(actor=owner, network=alone)
    assert list(queries.visible_networks(owner)) == []
    other = operations.begin_network(actor=owner, name="Ours")
    with pytest.raises(errors.NetworkExists):
        operations.bring_back_network(actor=owner, network=alone)
    operations.rename_network(actor=owner, network=other, name="Theirs")
    operations.bring_back_network(actor=owner, network=alone)
    assert [one.name for one in queries.visible_networks(owner)] == ["Ours", "Theirs"]


def test_one_that_is_put_away_is_neither_drawn_nor_judged(owner: Actor, bakery: ValueNetwork) -> None:
    wages = drawn(owner, bakery).deliverable(key_of(owner, bakery, "Wages"))
    draft = operations.JudgementDraft(benefit=1)
    side = JudgedSide.RECEIVED
    judged = operations.judge(actor=owner, network=bakery, deliverable=wages, side=side, draft=draft).judgement
    version, is_new = operations.draw_role(actor=owner, network=bakery, draft=RoleDraft("Landlord"))
    assert is_new
    operations.put_away_network(actor=owner, network=bakery)
    for attempt in (
        lambda: operations.draw_role(actor=owner, network=bakery, draft=RoleDraft("Mayor")),
        lambda: operations.take_out_deliverable(actor=owner, network=bakery, key=wages.key),
        lambda: operations.take_back_version(actor=owner, version=version),
        lambda: operations.bring_back_version(actor=owner, version=NetworkVersion.objects.get(number=1)),
        lambda: operations.judge(
            actor=owner, network=bakery, deliverable=wages, side=side, draft=operations.JudgementDraft(benefit=3)
        ),
        lambda: operations.take_back_judgement(actor=owner, judgement=judged),
    ):
        with pytest.raises(errors.NetworkPutAway):
            attempt()
    assert (NetworkVersion.objects.count(), Judgement.objects.count()) == (2, 1)


def test_only_who_leads_draws_and_analysts_do_not_look(rye: Workspace, alone: ValueNetwork) -> None:
    staff, analyst = an_actor(rye, AccessRole.STAFF), an_actor(rye, AccessRole.ANALYST)
    assert [one.name for one in queries.visible_networks(staff)] == ["Ours"]
    for attempt in (
        lambda: operations.begin_network(actor=staff, name="Mine"),
        lambda: operations.draw_role(actor=staff, network=alone, draft=RoleDraft("Me")),
        lambda: operations.put_away_network(actor=staff, network=alone),
        lambda: queries.visible_networks(analyst),
    ):
        with pytest.raises(NotPermitted):
            attempt()
    assert list(ValueNetwork.objects.values_list("name", "number", "put_away_at")) == [("Ours", 1, None)]
