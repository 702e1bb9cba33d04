from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.permissions import LEADERS, OWNERS, WORKERS, Grant, ScopeArea, grants, scope_areas


class Permission(StrEnum):
    VIEW_TIMELINE = "timeline.view"
    LOG_ACTIVITY = "timeline.log"
    RUN_REACTORS = "timeline.run_reactors"
    PUBLISH_FEEDS = "timeline.publish_feeds"
    KEEP_CALENDAR = "timeline.keep_calendar"
    VIEW_ARCHIVE = "timeline.view_archive"
    ARCHIVE_LOG = "timeline.archive"


def register() -> None:
    scope_areas.add(ScopeArea("timeline", _("What happened")))
    grants.add(Grant(Permission.VIEW_TIMELINE, WORKERS, _("See what happened"), scope="timeline:read"))
    grants.add(Grant(Permission.LOG_ACTIVITY, WORKERS, _("Log what happened"), scope="timeline:write"))
    grants.add(Grant(Permission.RUN_REACTORS, LEADERS, _("Re-run what was set aside"), scope="timeline:write"))
    grants.add(Grant(Permission.PUBLISH_FEEDS, LEADERS, _("Publish feeds that everybody can read")))
    grants.add(Grant(Permission.KEEP_CALENDAR, WORKERS, _("Have a private calendar address")))
    grants.add(Grant(Permission.VIEW_ARCHIVE, LEADERS, _("See which months are in the archive"), scope="timeline:read"))
    grants.add(Grant(Permission.ARCHIVE_LOG, OWNERS, _("Copy the log into the archive, and fetch its files")))
