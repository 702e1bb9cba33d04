"""The team: roles changed, people removed. A workspace never stays without an owner."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from hedgerow.accounts import queries
from hedgerow.accounts.errors import LastOwner
from hedgerow.accounts.events import Event
from hedgerow.accounts.models import Membership
from hedgerow.accounts.operations.auditing import audit
from hedgerow.accounts.permissions import Permission
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Invalid, NotFound
from hedgerow.kernel.permissions import AccessRole, Sight, require


@transaction.atomic
def change_access_role(*, actor: Actor, membership_id: UUID, access_role: str) -> Membership:
    """Raises NotFound, Invalid, LastOwner. The same role again changes and records nothing."""
    require(actor, Permission.MANAGE_TEAM)
    if access_role not in set(AccessRole):
        raise Invalid(_("Choose one of the roles."), field="access_role")
    queries.lock_team(actor.workspace_id)
    member = queries.visible_member(actor, membership_id)
    before = member.access_role
    if before == access_role:
        return member
    _ensure_an_owner_stays(member)
    member.access_role = access_role
    member.save(update_fields=["access_role"])
    audit(
        actor=actor,
        event=Event.ACCESS_ROLE_CHANGED,
        object_kind="user",
        object_id=member.user_id,
        before={"access_role": before},
        after={"access_role": access_role},
    )
    return member


@transaction.atomic
def change_sight(*, actor: Actor, membership_id: UUID, sight: str, team: str) -> Membership:
    """Say whom a member of the staff sees, and to which team anybody belongs. Raises NotFound, Invalid.

    The same again records nothing.
    """
    require(actor, Permission.MANAGE_TEAM)
    if sight not in set(Sight):
        raise Invalid(_("Choose whom they see."), field="sight")
    team = " ".join(team.split())
    if sight == Sight.TEAM and not team:
        raise Invalid(_("Say to which team they belong."), kept=_("Nothing was changed."), field="team")
    queries.lock_team(actor.workspace_id)
    member = queries.visible_member(actor, membership_id)
    before, after = {"sight": member.sight, "team": member.team}, {"sight": sight, "team": team[:60]}
    if before == after:
        return member
    member.sight, member.team = after["sight"], after["team"]
    member.save(update_fields=["sight", "team"])
    audit(
        actor=actor,
        event=Event.SIGHT_CHANGED,
        object_kind="user",
        object_id=member.user_id,
        before=before,
        after=after,
    )
    return member


@transaction.atomic
def remove_member(*, actor: Actor, membership_id: UUID) -> None:
    """Take somebody off the team; what she did stays on record. Raises NotFound, LastOwner."""
    require(actor, Permission.MANAGE_TEAM)
    queries.lock_team(actor.workspace_id)
    _remove(actor, queries.visible_member(actor, membership_id), Event.MEMBER_REMOVED)


@transaction.atomic
def leave_team(*, actor: Actor) -> None:
    """Leave the workspace oneself. Raises NotFound, LastOwner."""
    require(actor, Permission.LEAVE_TEAM)
    queries.lock_team(actor.workspace_id)
    member = Membership.objects.filter(workspace_id=actor.workspace_id, user=actor.id).first()
    if member is None:
        raise NotFound
    _remove(actor, member, Event.MEMBER_LEFT)


def _remove(actor: Actor, member: Membership, event: Event) -> None:
    _ensure_an_owner_stays(member)
    audit(
        actor=actor,
        event=event,
        object_kind="user",
        object_id=member.user_id,
        before={"access_role": member.access_role},
    )
    member.delete()


def _ensure_an_owner_stays(member: Membership) -> None:
    """Under the team's lock."""
    if member.access_role != AccessRole.OWNER:
        return
    owners = Membership.objects.filter(workspace_id=member.workspace_id, access_role=AccessRole.OWNER)
    if not owners.exclude(id=member.id).exists():
        raise LastOwner(kept=_("Nothing was changed."), todo=_("Make somebody else an owner first."))
