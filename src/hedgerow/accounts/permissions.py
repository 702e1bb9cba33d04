from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.permissions import EVERYONE, LEADERS, OWNERS, Grant, grants


class Permission(StrEnum):
    VIEW_TEAM = "accounts.view_team"
    INVITE_MEMBER = "accounts.invite_member"
    MANAGE_TEAM = "accounts.manage_team"
    LEAVE_TEAM = "accounts.leave_team"
    CHANGE_WORKSPACE = "accounts.change_workspace"
    VIEW_AUDIT = "accounts.view_audit"


def register() -> None:
    """None of these comes with an API scope: a key never changes who may come in."""
    grants.add(Grant(Permission.VIEW_TEAM, EVERYONE, _("See who is on the team")))
    grants.add(Grant(Permission.INVITE_MEMBER, LEADERS, _("Invite people to the team")))
    grants.add(Grant(Permission.MANAGE_TEAM, OWNERS, _("Change roles, remove people, make owners")))
    grants.add(Grant(Permission.LEAVE_TEAM, EVERYONE, _("Leave the team")))
    grants.add(Grant(Permission.CHANGE_WORKSPACE, LEADERS, _("Change the workspace's settings")))
    grants.add(Grant(Permission.VIEW_AUDIT, LEADERS, _("Read the audit log")))
