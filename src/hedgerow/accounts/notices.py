"""Changes of a sign-in that the person is told about by mail."""

from enum import StrEnum

from django.utils.translation import gettext as _


class Notice(StrEnum):
    PASSWORD = "password"  # noqa: S105  (a notice, not a password)
    SECOND_FACTOR_ADDED = "second_factor_added"
    SECOND_FACTOR_REMOVED = "second_factor_removed"
    RECOVERY_CODES = "recovery_codes"


def sentence_of(notice: Notice) -> str:
    """In the active language."""
    return {
        Notice.PASSWORD: _("Your password was changed."),
        Notice.SECOND_FACTOR_ADDED: _("A passkey or an authenticator app was added to your sign-in."),
        Notice.SECOND_FACTOR_REMOVED: _("A passkey or an authenticator app was removed from your sign-in."),
        Notice.RECOVERY_CODES: _("New recovery codes were made for your sign-in."),
    }[notice]
