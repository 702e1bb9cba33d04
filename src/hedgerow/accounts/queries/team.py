"""Memberships and invitations of a workspace, and the actor a membership makes."""

from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from hedgerow.accounts.errors import InvitationUnusable
from hedgerow.accounts.models import Invitation, Membership, User
from hedgerow.accounts.permissions import Permission
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor, ActorKind
from hedgerow.kernel.errors import NotFound
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import WORKERS, AccessRole, Sight, permissions_of_role, require
from hedgerow.kernel.prepared import Prepared
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.kernel.tokens import fingerprint

_MEMBERSHIP = Prepared(
    lambda user, slug: Membership.objects.select_related("workspace").filter(user_id=user, workspace__slug=slug)
)


def membership(user: User | AnonymousUser, slug: str) -> Membership | None:
    """The user's membership in the workspace of that slug, with the workspace; None for strangers."""
    if not isinstance(user, User):
        return None
    member = next(iter(_MEMBERSHIP(user.pk, slug)), None)
    if member is not None:
        member.user = user
    return member


def memberships_of(user: User) -> list[Membership]:
    members = Membership.objects.select_related("workspace", "user").filter(user=user)
    return list(members.order_by("workspace__name", "id"))


def actor_of(member: Membership) -> Actor:
    role = AccessRole(member.access_role)
    return Actor(
        workspace_id=member.workspace_id,
        kind=ActorKind.USER,
        id=member.user_id,
        label=str(member.user),
        permissions=permissions_of_role(role),
        role=role,
        sees=_sees(member) if role == AccessRole.STAFF else None,
    )


def _sees(member: Membership) -> frozenset[UUID] | None:
    """Whose people this member of the staff sees; None for everybody's. What is not known is narrowed to her own."""
    if member.sight == Sight.ALL:
        return None
    own = frozenset({member.user_id})
    if member.sight != Sight.TEAM or not member.team:
        return own
    colleagues = Membership.objects.filter(workspace_id=member.workspace_id, team=member.team)
    return own | frozenset(colleagues.values_list("user_id", flat=True))


def workers_of(workspace_id: UUID) -> dict[UUID, str]:
    """Names of those who do the work of a workspace, by user, in the order people came."""
    members = Membership.objects.select_related("user").filter(workspace_id=workspace_id, access_role__in=WORKERS)
    return {member.user_id: str(member.user) for member in members.order_by("since", "id")}


def teams_of(workspace_id: UUID) -> list[str]:
    """The teams that anybody of a workspace belongs to, by name."""
    members = Membership.objects.filter(workspace_id=workspace_id).exclude(team="")
    return list(members.order_by("team").values_list("team", flat=True).distinct())


def actor_now(user_id: UUID) -> Actor | None:
    """What somebody may do in the workspace in scope as things are now; None for who is no longer of its team."""
    member = Membership.objects.select_related("user").filter(user_id=user_id, workspace_id=current_workspace_id())
    found = member.filter(user__is_active=True).first()
    return actor_of(found) if found else None


def visible_members(actor: Actor) -> list[Membership]:
    """The team of the actor's workspace, in the order people came."""
    require(actor, Permission.VIEW_TEAM)
    return list(
        Membership.objects.select_related("user").filter(workspace_id=actor.workspace_id).order_by("since", "id")
    )


def visible_member(actor: Actor, membership_id: UUID) -> Membership:
    """Raises NotFound, also for a member of another workspace."""
    members = Membership.objects.select_related("user").filter(workspace_id=actor.workspace_id, id=membership_id)
    found = members.first()
    if found is None:
        raise NotFound
    return found


def visible_invitations(actor: Actor) -> list[Invitation]:
    """Invitations of the actor's workspace that wait for an answer, the newest first; those too old among them."""
    require(actor, Permission.VIEW_TEAM)
    return list(_open().filter(workspace_id=actor.workspace_id).order_by("-id"))


def visible_invitation(actor: Actor, invitation_id: UUID) -> Invitation:
    found = _open().filter(workspace_id=actor.workspace_id, id=invitation_id).first()
    if found is None:
        raise NotFound
    return found


def invitation_by_token(token: str, *, lock: bool = False) -> Invitation:
    """The invitation a mailed link opens, with its workspace. Raises InvitationUnusable."""
    invitations = _open().select_related("workspace")
    if lock:
        invitations = invitations.select_for_update(of=("self",))
    found = invitations.filter(token_hash=fingerprint(token), expires_at__gt=clock.now()).first()
    if found is None:
        raise InvitationUnusable
    return found


def lock_team(workspace_id: UUID) -> Workspace:
    """Let one change of the team happen after the other: counting owners and removing one must not interleave."""
    return Workspace.objects.select_for_update(no_key=True).get(id=workspace_id)


def _open() -> QuerySet[Invitation]:
    return Invitation.objects.filter(accepted_at__isnull=True, revoked_at__isnull=True)
