"""Registering apps, letting them in, and ending it."""

from hedgerow.oauth.operations.access import end_access, let_app_in
from hedgerow.oauth.operations.apps import NewApp, change_app, register_app, remove_app, renew_secret
from hedgerow.oauth.operations.cleaning import forget_ended_grants
from hedgerow.oauth.operations.handing import ACCESS_LIVES, Handed, hand_over, refuse_stolen, withdraw

__all__ = [
    "ACCESS_LIVES",
    "Handed",
    "NewApp",
    "change_app",
    "end_access",
    "forget_ended_grants",
    "hand_over",
    "let_app_in",
    "refuse_stolen",
    "register_app",
    "remove_app",
    "renew_secret",
    "withdraw",
]
