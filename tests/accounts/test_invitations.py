"""Invitations: for the address they were sent to, once, for a week."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from hedgerow.accounts import operations, queries
from hedgerow.accounts.errors import (
    AddressTaken,
    AlreadyInvited,
    AlreadyMember,
    InvitationUnusable,
    InvitedElsewhere,
    TooOften,
)
from hedgerow.accounts.models import Invitation, Membership, User
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Invalid, NotFound, NotPermitted
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from tests.accounts.conftest import PASSWORD, a_business, a_member, a_person, actor_in, link_in, log_of, posted

SignIn = Callable[..., Client]


def invited(owner: Actor, email: str = "sam@rye.example", role: str = "staff") -> tuple[Invitation, str]:
    """An invitation and the path of its link."""
    invitation = operations.invite_member(actor=owner, email=email, access_role=role)
    return invitation, link_in(posted()[0])


def token_of(path: str) -> str:
    return path.rstrip("/").rpartition("/")[2]


def test_an_invitation_is_mailed_and_on_record(rye: Workspace, owner: Actor) -> None:
    invitation = operations.invite_member(actor=owner, email="Sam@Rye.example", access_role="staff")
    (letter,) = posted()
    assert letter.to == ["sam@rye.example"]
    assert "Maren Holt invites you to work in Rye & Rosemary with Hedgerow, as Staff." in str(letter.body)
    assert invitation.email == "sam@rye.example"
    assert log_of(rye)[-1] == "accounts.member_invited"


def test_somebody_new_joins_with_a_password_of_her_own(rye: Workspace, owner: Actor) -> None:
    _, path = invited(owner)
    browser = Client()
    assert "Rye &amp; Rosemary" in browser.get(path).content.decode()
    assert (User.objects.count(), Membership.objects.count()) == (1, 1)
    response = browser.post(path, {"name": "Sam Whitlock", "password": PASSWORD})
    assert response["Location"] == "/w/rye-rosemary/"
    sam = User.objects.get(email="sam@rye.example")
    assert (sam.name, sam.email_confirmed_at is None) == ("Sam Whitlock", False)
    assert Membership.objects.get(user=sam).access_role == "staff"
    assert log_of(rye)[-2:] == ["accounts.member_joined", "accounts.signed_in"]
    assert browser.get("/w/rye-rosemary/settings/team/").status_code == 200


@pytest.mark.parametrize("form", [{"name": "", "password": PASSWORD}, {"name": "Sam", "password": "short"}])
def test_joining_with_too_little_makes_nobody(rye: Workspace, owner: Actor, form: dict[str, str]) -> None:
    invitation, path = invited(owner)
    assert Client().post(path, form).status_code == 422
    assert User.objects.count() == 1
    invitation.refresh_from_db()
    assert invitation.accepted_at is None


def test_somebody_with_a_sign_in_signs_in_first_and_then_joins(rye: Workspace, owner: Actor, sign_in: SignIn) -> None:
    sam = a_person("sam@rye.example", confirmed=False)
    _, path = invited(owner)
    browser = Client()
    page = browser.get(path).content.decode()
    assert f"/sign-in/?next={path}" in page
    browser.post(path, {"name": "Sam", "password": "another one here"})
    assert Membership.objects.count() == 1
    sign_in(sam, browser)
    browser.get(path)
    assert Membership.objects.count() == 1
    assert browser.post(path)["Location"] == "/w/rye-rosemary/"
    assert Membership.objects.filter(user=sam, access_role="staff").exists()
    assert User.objects.get(id=sam.id).email_confirmed_at is not None


def test_an_invitation_is_for_its_address_only(rye: Workspace, owner: Actor, sign_in: SignIn) -> None:
    lenny = a_person("lenny@rye.example")
    invitation, path = invited(owner)
    browser = sign_in(lenny)
    assert "You are signed in as lenny@rye.example" in browser.get(path).content.decode()
    assert browser.post(path).status_code == 403
    with pytest.raises(InvitedElsewhere):
        operations.accept_invitation(user=lenny, token=token_of(path))
    invitation.refresh_from_db()
    assert invitation.accepted_at is None
    assert Membership.objects.count() == 1


def test_an_invitation_is_accepted_once(rye: Workspace, owner: Actor) -> None:
    _, path = invited(owner)
    sam, _ = operations.accept_as_new_user(token=token_of(path), name="Sam", password=PASSWORD)
    assert Client().get(path).status_code == 404
    with pytest.raises(InvitationUnusable):
        operations.accept_invitation(user=sam, token=token_of(path))
    assert Membership.objects.count() == 2


def test_an_invitation_is_too_old_after_a_week(rye: Workspace, owner: Actor, frozen_clock: Any) -> None:
    _, path = invited(owner)
    frozen_clock.advance(days=6, hours=23)
    assert Client().get(path).status_code == 200
    frozen_clock.advance(hours=1)
    assert Client().get(path).status_code == 404
    with pytest.raises(InvitationUnusable):
        operations.accept_as_new_user(token=token_of(path), name="Sam", password=PASSWORD)
    assert User.objects.count() == 1


def test_a_revoked_invitation_does_not_open(rye: Workspace, owner: Actor) -> None:
    invitation, path = invited(owner)
    operations.revoke_invitation(actor=owner, invitation_id=invitation.id)
    assert Client().get(path).status_code == 404
    assert log_of(rye)[-1] == "accounts.invitation_revoked"
    with pytest.raises(NotFound):
        operations.revoke_invitation(actor=owner, invitation_id=invitation.id)


def test_an_invitation_revoked_before_its_mail_left_is_not_mailed(rye: Workspace, owner: Actor) -> None:
    invitation = operations.invite_member(actor=owner, email="sam@rye.example", access_role="staff")
    operations.revoke_invitation(actor=owner, invitation_id=invitation.id)
    assert posted() == []


def test_sent_again_only_the_newest_link_works_and_for_a_week_more(
    rye: Workspace, owner: Actor, frozen_clock: Any
) -> None:
    invitation, first = invited(owner)
    frozen_clock.advance(days=6)
    operations.resend_invitation(actor=owner, invitation_id=invitation.id)
    second = link_in(posted()[0])
    assert Client().get(first).status_code == 404
    frozen_clock.advance(days=6)
    assert Client().get(second).status_code == 200
    assert log_of(rye)[-1] == "accounts.invitation_resent"


def test_sending_again_is_limited(rye: Workspace, owner: Actor) -> None:
    invitation, _ = invited(owner)
    for _ in range(5):
        operations.resend_invitation(actor=owner, invitation_id=invitation.id)
    with pytest.raises(TooOften):
        operations.resend_invitation(actor=owner, invitation_id=invitation.id)
    assert log_of(rye).count("accounts.invitation_resent") == 5


def test_invitations_of_a_workspace_are_limited(rye: Workspace, owner: Actor) -> None:
    for number in range(50):
        operations.invite_member(actor=owner, email=f"p{number}@rye.example", access_role="staff")
    with pytest.raises(TooOften):
        operations.invite_member(actor=owner, email="last@rye.example", access_role="staff")
    assert Invitation.objects.count() == 50


def test_nobody_is_invited_twice_or_when_here_already(rye: Workspace, owner: Actor) -> None:
    invited(owner)
    with pytest.raises(AlreadyInvited):
        operations.invite_member(actor=owner, email="SAM@rye.example", access_role="owner")
    with pytest.raises(AlreadyMember):
        operations.invite_member(actor=owner, email="maren@rye.example", access_role="staff")
    assert Invitation.objects.count() == 1
    assert posted() == []


def test_a_too_old_invitation_makes_room_for_a_new_one(rye: Workspace, owner: Actor, frozen_clock: Any) -> None:
    invited(owner)
    frozen_clock.advance(days=8)
    fresh, path = invited(owner, role="analyst")
    assert queries.visible_invitations(owner) == [fresh]
    assert Client().get(path).status_code == 200


@pytest.mark.parametrize(
    ("email", "role"),
    [("nobody", "staff"), ("a@b.example\nBcc: all@example.com", "staff"), ("sam@rye.example", "king")],
)
def test_an_invitation_that_makes_no_sense_is_not_made(rye: Workspace, owner: Actor, email: str, role: str) -> None:
    with pytest.raises(Invalid):
        operations.invite_member(actor=owner, email=email, access_role=role)
    assert (Invitation.objects.count(), posted()) == (0, [])


@pytest.mark.parametrize(
    ("inviter", "offered", "is_allowed"),
    [
        (AccessRole.MANAGER, "manager", True),
        (AccessRole.MANAGER, "owner", False),
        (AccessRole.STAFF, "staff", False),
        (AccessRole.ANALYST, "analyst", False),
    ],
)
def test_who_may_invite_whom(rye: Workspace, inviter: AccessRole, offered: str, is_allowed: bool) -> None:
    actor = actor_in(rye, a_member(rye, inviter, "sam@rye.example").user)
    if not is_allowed:
        with pytest.raises(NotPermitted):
            operations.invite_member(actor=actor, email="new@rye.example", access_role=offered)
    else:
        operations.invite_member(actor=actor, email="new@rye.example", access_role=offered)
    assert Invitation.objects.count() == int(is_allowed)


def test_a_manager_does_not_send_again_an_offer_of_ownership(rye: Workspace, owner: Actor) -> None:
    invitation, path = invited(owner, role="owner")
    manager = actor_in(rye, a_member(rye, AccessRole.MANAGER, "lee@rye.example").user)
    with pytest.raises(NotPermitted):
        operations.resend_invitation(actor=manager, invitation_id=invitation.id)
    assert Client().get(path).status_code == 200


def test_invitations_of_another_workspace_cannot_be_touched(rye: Workspace, owner: Actor) -> None:
    invitation, path = invited(owner)
    lenny = a_person("lenny@mill.example")
    stranger = actor_in(a_business(lenny, name="Mill"), lenny)
    for operation in (operations.revoke_invitation, operations.resend_invitation):
        with pytest.raises(NotFound):
            operation(actor=stranger, invitation_id=invitation.id)
    assert queries.visible_invitations(stranger) == []
    assert Client().get(path).status_code == 200


def test_an_old_invitation_does_not_change_the_role_of_a_member(rye: Workspace, owner: Actor) -> None:
    _, path = invited(owner, role="owner")
    sam = a_member(rye, AccessRole.ANALYST, "sam@rye.example")
    operations.accept_invitation(user=sam.user, token=token_of(path))
    sam.refresh_from_db()
    assert sam.access_role == "analyst"
    assert "accounts.member_joined" not in log_of(rye)


def test_a_new_user_whose_address_got_a_sign_in_meanwhile_signs_in_instead(rye: Workspace, owner: Actor) -> None:
    invitation, path = invited(owner)
    a_person("sam@rye.example")
    with pytest.raises(AddressTaken):
        operations.accept_as_new_user(token=token_of(path), name="Sam", password="another one here")
    invitation.refresh_from_db()
    assert invitation.accepted_at is None
