"""Facts of this package for the audit log, and a fact on its way to a reader."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Event(StrEnum):
    WORKSPACE_CREATED = "accounts.workspace_created"
    WORKSPACE_CHANGED = "accounts.workspace_changed"
    MEMBER_INVITED = "accounts.member_invited"
    INVITATION_RESENT = "accounts.invitation_resent"
    INVITATION_REVOKED = "accounts.invitation_revoked"
    MEMBER_JOINED = "accounts.member_joined"
    ACCESS_ROLE_CHANGED = "accounts.access_role_changed"
    SIGHT_CHANGED = "accounts.sight_changed"
    MEMBER_REMOVED = "accounts.member_removed"
    MEMBER_LEFT = "accounts.member_left"
    SIGNED_IN = "accounts.signed_in"
    SIGNED_OUT = "accounts.signed_out"
    LOCKED_OUT = "accounts.locked_out"
    SIGN_IN_LINK_ISSUED = "accounts.sign_in_link_issued"
    SESSION_ENDED = "accounts.session_ended"
    PASSWORD_CHANGED = "accounts.password_changed"  # noqa: S105  (an event, not a password)
    PASSWORD_RESET = "accounts.password_reset"  # noqa: S105  (an event, not a password)
    EMAIL_CONFIRMED = "accounts.email_confirmed"
    PROFILE_CHANGED = "accounts.profile_changed"
    SECOND_FACTOR_ADDED = "accounts.second_factor_added"
    SECOND_FACTOR_REMOVED = "accounts.second_factor_removed"
    RECOVERY_CODES_MADE = "accounts.recovery_codes_made"
    LIST_TAKEN = "accounts.list_taken"
    API_KEY_CREATED = "accounts.api_key_created"
    API_KEY_REVOKED = "accounts.api_key_revoked"


@dataclass(frozen=True, slots=True)
class Told:
    """An audit entry with names in place of ids: what its sentence is made of."""

    who: str
    thing: str
    before: Mapping[str, Any]
    after: Mapping[str, Any]
