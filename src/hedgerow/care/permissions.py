from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.permissions import EVERYONE, LEADERS, WORKERS, Grant, ScopeArea, grants, scope_areas


class Permission(StrEnum):
    """How many are thriving or neglected is for everyone; who they are only for those who may see people."""

    VIEW_COVERAGE = "care.view"
    VIEW_PEOPLE = "care.view_people"
    TEND = "care.tend"
    DEFINE_PLANS = "care.define"
    EXPORT = "care.export"


def register() -> None:
    scope_areas.add(ScopeArea("care", _("Care")))
    grants.add(Grant(Permission.VIEW_COVERAGE, EVERYONE, _("See care plans and how they are kept"), scope="care:read"))
    grants.add(Grant(Permission.VIEW_PEOPLE, WORKERS, _("See who is due for care"), scope="care:read"))
    grants.add(Grant(Permission.TEND, WORKERS, _("Tick care off, and pause it"), scope="care:write"))
    grants.add(Grant(Permission.DEFINE_PLANS, LEADERS, _("Make and change care plans"), scope="care:write"))
    grants.add(Grant(Permission.EXPORT, LEADERS, _("Take the care list away as a file")))
