from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.permissions import LEADERS, WORKERS, Grant, grants


class Permission(StrEnum):
    """Whose mentions somebody sees follows from whom they see."""

    VIEW_MENTIONS = "listening.view"
    EDIT_MENTIONS = "listening.edit"
    WATCH = "listening.watch"


def register() -> None:
    grants.add(Grant(Permission.VIEW_MENTIONS, WORKERS, _("See who wrote about the business")))
    grants.add(Grant(Permission.EDIT_MENTIONS, WORKERS, _("Answer mentions, and say who wrote them")))
    grants.add(Grant(Permission.WATCH, LEADERS, _("Say which calendars and feeds are watched")))
