"""The team: who may change it, and that an owner always stays."""

from collections.abc import Callable

import pytest
from django.test import Client

from hedgerow.accounts import operations, queries
from hedgerow.accounts.errors import LastOwner
from hedgerow.accounts.models import AuditEntry, Membership, User
from hedgerow.kernel.actor import Actor, system_actor
from hedgerow.kernel.errors import Invalid, NotFound, NotPermitted
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from tests.accounts.conftest import a_business, a_member, a_person, actor_in, log_of

SignIn = Callable[..., Client]


def role_of(member: Membership) -> str:
    return Membership.objects.get(id=member.id).access_role


def own(workspace: Workspace, actor: Actor) -> Membership:
    return Membership.objects.get(workspace=workspace, user=actor.id)


def test_an_owner_changes_a_role_with_a_record(rye: Workspace, owner: Actor) -> None:
    sam = a_member(rye, AccessRole.STAFF, "sam@rye.example")
    operations.change_access_role(actor=owner, membership_id=sam.id, access_role="manager")
    assert role_of(sam) == "manager"
    with scope(rye):
        entry = AuditEntry.objects.order_by("-id")[0]
    assert (entry.event, entry.object_id) == ("accounts.access_role_changed", sam.user_id)
    assert (entry.before, entry.after) == ({"access_role": "staff"}, {"access_role": "manager"})


def test_the_same_role_again_records_nothing(rye: Workspace, owner: Actor) -> None:
    sam = a_member(rye, AccessRole.STAFF, "sam@rye.example")
    operations.change_access_role(actor=owner, membership_id=sam.id, access_role="staff")
    assert log_of(rye) == ["accounts.workspace_created"]


def test_a_role_nobody_knows_is_refused(rye: Workspace, owner: Actor) -> None:
    sam = a_member(rye, AccessRole.STAFF, "sam@rye.example")
    with pytest.raises(Invalid):
        operations.change_access_role(actor=owner, membership_id=sam.id, access_role="king")
    assert role_of(sam) == "staff"


@pytest.mark.parametrize("role", [AccessRole.MANAGER, AccessRole.STAFF, AccessRole.ANALYST])
def test_only_owners_change_roles_and_remove_people(rye: Workspace, owner: Actor, role: AccessRole) -> None:
    climber = a_member(rye, role, "sam@rye.example")
    actor = actor_in(rye, climber.user)
    with pytest.raises(NotPermitted):
        operations.change_access_role(actor=actor, membership_id=climber.id, access_role="owner")
    with pytest.raises(NotPermitted):
        operations.remove_member(actor=actor, membership_id=own(rye, owner).id)
    assert (role_of(climber), Membership.objects.count()) == (role, 2)


def test_the_last_owner_can_be_neither_demoted_nor_removed_nor_leave(rye: Workspace, owner: Actor) -> None:
    a_member(rye, AccessRole.MANAGER, "sam@rye.example")
    mine = own(rye, owner)
    with pytest.raises(LastOwner):
        operations.change_access_role(actor=owner, membership_id=mine.id, access_role="staff")
    with pytest.raises(LastOwner):
        operations.remove_member(actor=owner, membership_id=mine.id)
    with pytest.raises(LastOwner):
        operations.leave_team(actor=owner)
    assert role_of(mine) == "owner"
    assert log_of(rye) == ["accounts.workspace_created"]


def test_an_owner_of_another_workspace_does_not_count(rye: Workspace, owner: Actor, maren: User) -> None:
    a_business(maren, name="Mill")
    with pytest.raises(LastOwner):
        operations.leave_team(actor=owner)
    assert Membership.objects.filter(workspace=rye).count() == 1


def test_one_of_two_owners_may_go(rye: Workspace, owner: Actor) -> None:
    second = a_member(rye, AccessRole.OWNER, "sam@rye.example")
    operations.leave_team(actor=owner)
    assert [member.id for member in queries.visible_members(actor_in(rye, second.user))] == [second.id]
    assert log_of(rye)[-1] == "accounts.member_left"


def test_who_was_removed_is_out_at_once_and_on_record(rye: Workspace, owner: Actor, sign_in: SignIn) -> None:
    sam = a_member(rye, AccessRole.STAFF, "sam@rye.example")
    browser = sign_in(sam.user)
    assert browser.get("/w/rye-rosemary/settings/team/").status_code == 200
    operations.remove_member(actor=owner, membership_id=sam.id)
    assert browser.get("/w/rye-rosemary/settings/team/").status_code == 404
    assert log_of(rye)[-1] == "accounts.member_removed"
    assert User.objects.filter(id=sam.user_id).exists()


def test_a_member_of_another_workspace_cannot_be_touched(rye: Workspace, owner: Actor) -> None:
    elsewhere = a_business(a_person("lenny@mill.example"), name="Mill")
    stranger = Membership.objects.get(workspace=elsewhere)
    with pytest.raises(NotFound):
        operations.change_access_role(actor=owner, membership_id=stranger.id, access_role="staff")
    with pytest.raises(NotFound):
        operations.remove_member(actor=owner, membership_id=stranger.id)
    assert role_of(stranger) == "owner"


def test_hedgerow_itself_cannot_leave_a_team(rye: Workspace) -> None:
    with pytest.raises(NotFound):
        operations.leave_team(actor=system_actor(rye.id, "test"))


def test_the_page_offers_each_only_what_she_may_do(rye: Workspace, maren: User, sign_in: SignIn) -> None:
    sam = a_member(rye, AccessRole.STAFF, "sam@rye.example")
    for user, offers in ((maren, True), (sam.user, False)):
        page = sign_in(user).get("/w/rye-rosemary/settings/team/").content.decode()
        assert ("Send the invitation" in page, "/removal/" in page) == (offers, offers)


def test_a_refused_form_says_why_and_keeps_what_was_typed(rye: Workspace, maren: User, sign_in: SignIn) -> None:
    form = {"email": "maren@rye.example", "access_role": "analyst"}
    response = sign_in(maren).post("/w/rye-rosemary/settings/team/", form)
    assert response.status_code == 422
    page = response.content.decode()
    assert "on the team already" in page
    assert '<option value="analyst" selected>' in page


def test_the_pages_buttons_change_the_team(rye: Workspace, maren: User, sign_in: SignIn) -> None:
    sam = a_member(rye, AccessRole.STAFF, "sam@rye.example")
    browser, team = sign_in(maren), "/w/rye-rosemary/settings/team/"
    assert browser.post(f"{team}{sam.id}/role/", {"access_role": "manager"})["Location"] == team
    assert role_of(sam) == "manager"
    assert browser.post(f"{team}{sam.id}/role/", {"access_role": "king"}).status_code == 422
    assert browser.post(f"{team}{sam.id}/removal/")["Location"] == team
    assert not Membership.objects.filter(id=sam.id).exists()
    assert browser.post(f"{team}departure/").status_code == 409
    browser.post(team, {"email": "new@rye.example", "access_role": "staff"})
    invitation = queries.visible_invitations(actor_in(rye, maren))[0]
    browser.post(f"{team}invitations/{invitation.id}/sending/")
    browser.post(f"{team}invitations/{invitation.id}/revocation/")
    assert queries.visible_invitations(actor_in(rye, maren)) == []


def test_an_owner_says_whom_a_member_sees_with_a_record(rye: Workspace, owner: Actor) -> None:
    sam = a_member(rye, AccessRole.STAFF, "sam@rye.example")
    operations.change_sight(actor=owner, membership_id=sam.id, sight="team", team="  Counter ")
    operations.change_sight(actor=owner, membership_id=sam.id, sight="team", team="Counter")
    with scope(rye):
        entry = AuditEntry.objects.order_by("-id")[0]
    assert (entry.event, entry.object_id) == ("accounts.sight_changed", sam.user_id)
    assert (entry.before, entry.after) == ({"sight": "all", "team": ""}, {"sight": "team", "team": "Counter"})
    assert log_of(rye).count("accounts.sight_changed") == 1


@pytest.mark.parametrize(("sight", "team"), [("king", ""), ("", "Counter"), ("team", " ")])
def test_a_sight_that_says_nothing_is_refused(rye: Workspace, owner: Actor, sight: str, team: str) -> None:
    sam = a_member(rye, AccessRole.STAFF, "sam@rye.example")
    with pytest.raises(Invalid):
        operations.change_sight(actor=owner, membership_id=sam.id, sight=sight, team=team)
    sam.refresh_from_db()
    assert (sam.sight, sam.team) == ("all", "")


def test_only_owners_say_whom_somebody_sees(rye: Workspace, owner: Actor) -> None:
    mia = a_member(rye, AccessRole.MANAGER, "mia@rye.example")
    with pytest.raises(NotPermitted):
        operations.change_sight(actor=actor_in(rye, mia.user), membership_id=mia.id, sight="own", team="")
    mia.refresh_from_db()
    assert mia.sight == "all"


@pytest.mark.parametrize(
    ("role", "sight", "team", "others"),
    [
        (AccessRole.STAFF, "own", "Counter", 1),
        (AccessRole.STAFF, "team", "Counter", 2),
        (AccessRole.STAFF, "team", "", 1),
        (AccessRole.STAFF, "all", "Counter", None),
        (AccessRole.MANAGER, "own", "Counter", None),
    ],
)
def test_what_an_actor_sees_follows_from_the_membership(
    rye: Workspace, role: AccessRole, sight: str, team: str, others: int | None
) -> None:
    sam = a_member(rye, role, "sam@rye.example")
    mia = a_member(rye, AccessRole.MANAGER, "mia@rye.example")
    Membership.objects.filter(pk=sam.pk).update(sight=sight, team=team)
    Membership.objects.filter(pk=mia.pk).update(team="Counter")
    sees = actor_in(rye, sam.user).sees
    assert (None if sees is None else len(sees)) == others
    assert sees is None or sam.user_id in sees


def test_a_team_of_the_same_name_elsewhere_is_another(rye: Workspace, owner: Actor, maren: User) -> None:
    mill = a_business(maren, name="Mill")
    sam, mia = a_member(rye, AccessRole.STAFF, "sam@rye.example"), a_member(mill, AccessRole.STAFF, "mia@x.example")
    Membership.objects.filter(pk__in=(sam.pk, mia.pk)).update(sight="team", team="Counter")
    assert actor_in(rye, sam.user).sees == {sam.user_id}


def test_the_page_of_the_team_changes_what_somebody_sees(
    rye: Workspace, owner: Actor, maren: User, sign_in: SignIn
) -> None:
    sam = a_member(rye, AccessRole.STAFF, "sam@rye.example")
    browser = sign_in(maren)
    address = f"/w/{rye.slug}/settings/team/"
    browser.post(f"{address}{sam.id}/sight/", {"sight": "own", "team": "Counter"})
    sam.refresh_from_db()
    assert (sam.sight, sam.team) == ("own", "Counter")
    page = browser.get(address).content.decode()
    assert f'id="team-{sam.id}"' in page
    assert "Counter" in page
