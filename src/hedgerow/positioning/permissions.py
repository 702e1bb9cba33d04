from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.permissions import EVERYONE, LEADERS, WORKERS, Grant, ScopeArea, grants, scope_areas


class Permission(StrEnum):
    """Figures are for everyone; who fits only for who may see people: names come from the network alone."""

    VIEW = "positioning.view"
    VIEW_PEOPLE = "positioning.view_people"
    DEFINE = "positioning.define"


def register() -> None:
    scope_areas.add(ScopeArea("positioning", _("Message and ideal clients")))
    label = _("See the core message, the ideal clients and how many fit")
    grants.add(Grant(Permission.VIEW, EVERYONE, label, scope="positioning:read"))
    grants.add(Grant(Permission.VIEW_PEOPLE, WORKERS, _("See who fits an ideal client")))
    grants.add(
        Grant(Permission.DEFINE, LEADERS, _("Write the core message and ideal clients"), scope="positioning:write")
    )
