from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.permissions import EVERYONE, LEADERS, WORKERS, Grant, ScopeArea, grants, scope_areas


class Permission(StrEnum):
    """Analysts see figures, and figures have rights of their own; of these they hold the map alone, without names."""

    VIEW_PARTIES = "network.view"
    VIEW_MAP = "network.map"
    EDIT_PARTIES = "network.edit"
    MERGE = "network.merge"
    IMPORT = "network.import"
    EXPORT = "network.export"
    DEFINE = "network.define"
    PRIVACY = "network.privacy"


def register() -> None:
    scope_areas.add(ScopeArea("network", _("People, organisations and their ties")))
    grants.add(Grant(Permission.VIEW_PARTIES, WORKERS, _("See people and organisations"), scope="network:read"))
    grants.add(Grant(Permission.VIEW_MAP, EVERYONE, _("See the map; names only with the right to see people")))
    grants.add(
        Grant(Permission.EDIT_PARTIES, WORKERS, _("Add and change people and organisations"), scope="network:write")
    )
    grants.add(Grant(Permission.MERGE, LEADERS, _("Merge two records of one party"), scope="network:write"))
    grants.add(Grant(Permission.IMPORT, LEADERS, _("Bring people in from files"), scope="network:write"))
    grants.add(Grant(Permission.EXPORT, LEADERS, _("Export lists")))
    grants.add(Grant(Permission.PRIVACY, LEADERS, _("Hand out, or erase, what is held of somebody")))
    grants.add(Grant(Permission.DEFINE, LEADERS, _("Rename roles and ties, define fields"), scope="network:write"))
