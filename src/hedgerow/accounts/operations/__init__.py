"""Everything that changes who may come in, and the record of it."""

from hedgerow.accounts.operations.auditing import audit, audit_sign_in, note_list_taken
from hedgerow.accounts.operations.cleaning import forget_expired
from hedgerow.accounts.operations.invitations import (
    accept_as_new_user,
    accept_invitation,
    invite_member,
    resend_invitation,
    revoke_invitation,
)
from hedgerow.accounts.operations.keys import create_api_key, revoke_api_key
from hedgerow.accounts.operations.links import (
    confirm_email,
    issue_sign_in_link,
    redeem_sign_in_link,
    request_confirmation,
    request_password_reset,
    request_sign_in_link,
    reset_password,
)
from hedgerow.accounts.operations.people import change_password, change_profile, sign_up, user_for_owner
from hedgerow.accounts.operations.sessions import end_other_sessions, end_session
from hedgerow.accounts.operations.signing_in import (
    note_lock_out,
    note_second_factor,
    note_sign_in,
    note_sign_out,
)
from hedgerow.accounts.operations.team import change_access_role, change_sight, leave_team, remove_member
from hedgerow.accounts.operations.workspaces import change_workspace, create_workspace

__all__ = [
    "accept_as_new_user",
    "accept_invitation",
    "audit",
    "audit_sign_in",
    "change_access_role",
    "change_password",
    "change_profile",
    "change_sight",
    "change_workspace",
    "confirm_email",
    "create_api_key",
    "create_workspace",
    "end_other_sessions",
    "end_session",
    "forget_expired",
    "invite_member",
    "issue_sign_in_link",
    "leave_team",
    "note_list_taken",
    "note_lock_out",
    "note_second_factor",
    "note_sign_in",
    "note_sign_out",
    "redeem_sign_in_link",
    "remove_member",
    "request_confirmation",
    "request_password_reset",
    "request_sign_in_link",
    "resend_invitation",
    "reset_password",
    "revoke_api_key",
    "revoke_invitation",
    "sign_up",
    "user_for_owner",
]
