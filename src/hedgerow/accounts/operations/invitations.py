"""Invitations to the team: offered, sent again, taken back, accepted."""

from datetime import timedelta
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from hedgerow.accounts import limits, queries
from hedgerow.accounts.errors import AlreadyInvited, AlreadyMember, InvitedElsewhere
from hedgerow.accounts.events import Event
from hedgerow.accounts.mail import mail_invitation
from hedgerow.accounts.models import Invitation, Membership, User
from hedgerow.accounts.models.users import clean_address
from hedgerow.accounts.operations.auditing import audit
from hedgerow.accounts.operations.people import make_user
from hedgerow.accounts.permissions import Permission
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.permissions import AccessRole, require
from hedgerow.kernel.tenancy import unscoped

LIFETIME = timedelta(days=7)


def invite_member(*, actor: Actor, email: str, access_role: str) -> Invitation:
    """Offer a role to an address; the mail follows. Only who may manage the team may offer ownership.

    An invitation to the address that has grown too old is replaced. Raises Invalid, TooOften, AlreadyMember,
    AlreadyInvited.
    """
    _require_to_invite(actor, access_role)
    address = _checked(email, access_role)
    limits.spend(limits.INVITATIONS_OF_WORKSPACE, str(actor.workspace_id))
    with transaction.atomic():
        queries.lock_team(actor.workspace_id)
        _ensure_is_new(actor.workspace_id, address)
        invitation = _insert(actor, address, access_role)
        _audit(actor, Event.MEMBER_INVITED, invitation)
        mail_invitation.enqueue(str(invitation.id))
    return invitation


def resend_invitation(*, actor: Actor, invitation_id: UUID) -> Invitation:
    """Send a new link, good for seven days from now; the older ones stop working. Raises NotFound, TooOften."""
    require(actor, Permission.INVITE_MEMBER)
    limits.spend(limits.SENDINGS_OF_INVITATION, str(invitation_id))
    with transaction.atomic():
        queries.lock_team(actor.workspace_id)
        invitation = queries.visible_invitation(actor, invitation_id)
        _require_to_invite(actor, invitation.access_role)
        invitation.expires_at = clock.now() + LIFETIME
        invitation.token_hash = None
        invitation.save(update_fields=["expires_at", "token_hash"])
        _audit(actor, Event.INVITATION_RESENT, invitation)
        mail_invitation.enqueue(str(invitation.id))
    return invitation


@transaction.atomic
def revoke_invitation(*, actor: Actor, invitation_id: UUID) -> None:
    """Take the offer back: its link stops working. Raises NotFound."""
    require(actor, Permission.INVITE_MEMBER)
    queries.lock_team(actor.workspace_id)
    invitation = queries.visible_invitation(actor, invitation_id)
    invitation.revoked_at = clock.now()
    invitation.save(update_fields=["revoked_at"])
    _audit(actor, Event.INVITATION_REVOKED, invitation)


@transaction.atomic
# house: operation-shape: who accepts is not yet anybody in the workspace
def accept_invitation(*, user: User, token: str) -> Membership:
    """Join with the role offered. The link came to the person's own address, which is thereby confirmed.

    Raises InvitationUnusable; InvitedElsewhere when the person signed in has another address.
    """
    invitation = _claim(token)
    if invitation.email != user.email:
        raise InvitedElsewhere(
            todo=_("Sign out, then open the link again and sign in with the address it was sent to.")
        )
    User.objects.filter(id=user.id, email_confirmed_at__isnull=True).update(email_confirmed_at=clock.now())
    return _join(user, invitation)


@transaction.atomic
# house: operation-shape: who accepts is nobody yet
def accept_as_new_user(*, token: str, name: str, password: str) -> tuple[User, Membership]:
    """Make a person for the address invited, and join. Raises InvitationUnusable, AddressTaken, Invalid."""
    invitation = _claim(token)
    user = make_user(email=invitation.email, name=name, password=password, language="", is_confirmed=True)
    return user, _join(user, invitation)


def _require_to_invite(actor: Actor, access_role: str) -> None:
    require(actor, Permission.MANAGE_TEAM if access_role == AccessRole.OWNER else Permission.INVITE_MEMBER)


def _checked(email: str, access_role: str) -> str:
    if access_role not in set(AccessRole):
        raise Invalid(_("Choose one of the roles."), field="access_role")
    try:
        validate_email(clean_address(email))
    except ValidationError as error:
        raise Invalid(_("This is not an e-mail address."), field="email") from error
    return clean_address(email)


def _ensure_is_new(workspace_id: UUID, address: str) -> None:
    """Under the team's lock. An invitation past its time makes room for a new one."""
    if Membership.objects.filter(workspace_id=workspace_id, user__email=address).exists():
        raise AlreadyMember(field="email")
    waiting = Invitation.objects.filter(
        workspace_id=workspace_id, email=address, accepted_at__isnull=True, revoked_at__isnull=True
    )
    waiting.filter(expires_at__lte=clock.now()).update(revoked_at=clock.now())
    if waiting.exists():
        raise AlreadyInvited(todo=_("Send the invitation again instead."), field="email")


def _insert(actor: Actor, address: str, access_role: str) -> Invitation:
    now = clock.now()
    return Invitation.objects.create(
        workspace_id=actor.workspace_id,
        email=address,
        access_role=access_role,
        invited_by_id=actor.id,
        created_at=now,
        expires_at=now + LIFETIME,
    )


def _claim(token: str) -> Invitation:
    """Locked, so of two who use it at once one finds it used."""
    invitation = queries.invitation_by_token(token, lock=True)
    invitation.accepted_at = clock.now()
    invitation.save(update_fields=["accepted_at"])
    return invitation


def _join(user: User, invitation: Invitation) -> Membership:
    """A member keeps the role she has: an old invitation neither raises nor lowers it."""
    member, is_new = Membership.objects.get_or_create(
        user=user,
        workspace_id=invitation.workspace_id,
        defaults={"access_role": invitation.access_role, "since": clock.now()},
    )
    if is_new:
        with unscoped():
            audit(
                actor=queries.actor_of(member),
                event=Event.MEMBER_JOINED,
                object_kind="user",
                object_id=user.id,
                after={"access_role": member.access_role},
            )
    return member


def _audit(actor: Actor, event: Event, invitation: Invitation) -> None:
    audit(
        actor=actor,
        event=event,
        object_kind="invitation",
        object_id=invitation.id,
        after={"access_role": invitation.access_role},
    )
