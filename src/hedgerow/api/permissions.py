from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.permissions import LEADERS, Grant, grants


class Permission(StrEnum):
    MANAGE_KEYS = "api.manage_keys"


def register() -> None:
    grants.add(Grant(Permission.MANAGE_KEYS, LEADERS, _("Make and revoke API keys")))
