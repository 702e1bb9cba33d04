"""Who works where and with which rights; who was asked; who did what."""

from hedgerow.accounts.queries.audit import AuditLine, AuditPage, AuditWish, told_events, visible_audit
from hedgerow.accounts.queries.links import open_link
from hedgerow.accounts.queries.people import second_factors, sessions_of, user_by_address
from hedgerow.accounts.queries.team import (
    actor_now,
    actor_of,
    invitation_by_token,
    lock_team,
    membership,
    memberships_of,
    teams_of,
    visible_invitation,
    visible_invitations,
    visible_member,
    visible_members,
    workers_of,
)

__all__ = [
    "AuditLine",
    "AuditPage",
    "AuditWish",
    "actor_now",
    "actor_of",
    "invitation_by_token",
    "lock_team",
    "membership",
    "memberships_of",
    "open_link",
    "second_factors",
    "sessions_of",
    "teams_of",
    "told_events",
    "user_by_address",
    "visible_audit",
    "visible_invitation",
    "visible_invitations",
    "visible_member",
    "visible_members",
    "workers_of",
]
