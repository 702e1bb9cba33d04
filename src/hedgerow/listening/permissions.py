from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.permissions import LEADERS, WORKERS, Grant, ScopeArea, grants, scope_areas


class Permission(StrEnum):
    """Whose mentions somebody sees follows from whom they see."""

    VIEW_MENTIONS = "listening.view"
    EDIT_MENTIONS = "listening.edit"
    EXPORT_MENTIONS = "listening.export"
    VIEW_WATCHES = "listening.view_watches"
    WATCH = "listening.watch"


def register() -> None:
    scope_areas.add(ScopeArea("listening", _("Mentions and what is watched")))
    read, write = "listening:read", "listening:write"
    grants.add(Grant(Permission.VIEW_MENTIONS, WORKERS, _("See who wrote about the business"), scope=read))
    grants.add(Grant(Permission.EDIT_MENTIONS, WORKERS, _("Answer mentions, and say who wrote them"), scope=write))
    grants.add(Grant(Permission.EXPORT_MENTIONS, LEADERS, _("Take mentions away as a file")))
    grants.add(Grant(Permission.VIEW_WATCHES, LEADERS, _("See which calendars and feeds are watched"), scope=read))
    grants.add(Grant(Permission.WATCH, LEADERS, _("Say which calendars and feeds are watched"), scope=write))
