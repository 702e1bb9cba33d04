from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.permissions import LEADERS, WORKERS, Grant, grants


class Permission(StrEnum):
    """Analysts hold none of these: they see figures, and figures have rights of their own."""

    VIEW_PARTIES = "network.view"
    EDIT_PARTIES = "network.edit"
    IMPORT = "network.import"
    EXPORT = "network.export"
    DEFINE = "network.define"


def register() -> None:
    grants.add(Grant(Permission.VIEW_PARTIES, WORKERS, _("See people and organisations"), scope="network:read"))
    grants.add(Grant(Permission.EDIT_PARTIES, WORKERS, _("Add and change people and organisations"), scope="network:write"))
    grants.add(Grant(Permission.IMPORT, LEADERS, _("Bring people in from files"), scope="network:write"))
    grants.add(Grant(Permission.EXPORT, LEADERS, _("Export lists")))
    grants.add(Grant(Permission.DEFINE, LEADERS, _("Rename roles and ties, define fields"), scope="network:write"))
