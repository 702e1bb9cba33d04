"""Users stand above workspaces: one person may work in several."""

from hedgerow.accounts.models.audit import AuditEntry
from hedgerow.accounts.models.limits import Attempt
from hedgerow.accounts.models.links import LinkPurpose, MailLink
from hedgerow.accounts.models.memberships import ACCESS_ROLES, SIGHTS, Invitation, Membership
from hedgerow.accounts.models.sessions import Session
from hedgerow.accounts.models.users import User

__all__ = [
    "ACCESS_ROLES",
    "SIGHTS",
    "Attempt",
    "AuditEntry",
    "Invitation",
    "LinkPurpose",
    "MailLink",
    "Membership",
    "Session",
    "User",
]
