"""Facts of this package for the audit log."""

from enum import StrEnum


class Event(StrEnum):
    APP_REGISTERED = "oauth.app_registered"
    APP_CHANGED = "oauth.app_changed"
    APP_SECRET_RENEWED = "oauth.app_secret_renewed"  # noqa: S105  (an event, not a secret)
    APP_REMOVED = "oauth.app_removed"
    APP_LET_IN = "oauth.app_let_in"
    ACCESS_ENDED = "oauth.access_ended"
    THEFT_SUSPECTED = "oauth.theft_suspected"
