"""Who works where, and with which rights."""

from django.contrib.auth.models import AnonymousUser

from hedgerow.accounts.models import Membership, User
from hedgerow.kernel.actor import Actor, ActorKind
from hedgerow.kernel.permissions import AccessRole, permissions_of_role


def membership(user: User | AnonymousUser, slug: str) -> Membership | None:
    """The user's membership in the workspace of that slug, with the workspace; None for strangers."""
    if not isinstance(user, User):
        return None
    return Membership.objects.select_related("workspace", "user").filter(user=user, workspace__slug=slug).first()


def memberships_of(user: User) -> list[Membership]:
    return list(Membership.objects.select_related("workspace").filter(user=user).order_by("workspace__name"))


def actor_of(member: Membership) -> Actor:
    role = AccessRole(member.access_role)
    return Actor(
        workspace_id=member.workspace_id,
        kind=ActorKind.USER,
        id=member.user_id,
        label=str(member.user),
        permissions=permissions_of_role(role),
        role=role,
    )
