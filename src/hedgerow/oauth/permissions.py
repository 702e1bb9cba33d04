from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.permissions import EVERYONE, LEADERS, Grant, grants


class Permission(StrEnum):
    MANAGE_APPS = "oauth.manage_apps"
    LET_APPS_IN = "oauth.let_apps_in"


def register() -> None:
    """Neither comes with a scope: an app never lets another in."""
    grants.add(Grant(Permission.MANAGE_APPS, LEADERS, _("Register and remove apps")))
    grants.add(Grant(Permission.LET_APPS_IN, EVERYONE, _("Let a registered app act for oneself")))
