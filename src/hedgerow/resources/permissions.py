from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.permissions import EVERYONE, LEADERS, WORKERS, Grant, ScopeArea, grants, scope_areas


class Permission(StrEnum):
    """Whose entries somebody sees follows from whom they see; of the capability view analysts see the figures alone."""

    VIEW_RESOURCES = "resources.view"
    EDIT_RESOURCES = "resources.edit"
    VIEW_CAPABILITIES = "resources.capabilities"
    EXPORT_RESOURCES = "resources.export"
    DEFINE_KINDS = "resources.define"


def register() -> None:
    scope_areas.add(ScopeArea("resources", _("What everybody gives and needs")))
    view, edit = Permission.VIEW_RESOURCES, Permission.EDIT_RESOURCES
    grants.add(Grant(view, WORKERS, _("See what everybody gives and needs"), scope="resources:read"))
    grants.add(Grant(edit, WORKERS, _("Note what somebody gives or needs"), scope="resources:write"))
    figures = _("See how much is given, needed and missing")
    grants.add(Grant(Permission.VIEW_CAPABILITIES, EVERYONE, figures, scope="resources:read"))
    grants.add(Grant(Permission.EXPORT_RESOURCES, LEADERS, _("Export what everybody gives and needs")))
    grants.add(Grant(Permission.DEFINE_KINDS, LEADERS, _("Rename the kinds of things to give and need")))
