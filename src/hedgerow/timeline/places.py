"""Where the log's pages are found."""

from django.utils.translation import gettext_lazy as _

from hedgerow.timeline import queries
from hedgerow.timeline.permissions import Permission
from hedgerow.web.navigation import NavEntry, NavGroup, entries
from hedgerow.web.request import Request


def _waiting(request: Request) -> int:
    return queries.count_set_aside(request.actor)


def register() -> None:
    entries.add(
        NavEntry(
            "happened",
            _("What happened"),
            "history",
            "timeline:happened",
            NavGroup.MAIN,
            order=40,
            permission=Permission.VIEW_TIMELINE,
            hint=_("Everything on record, the newest first."),
            keywords=_("log activity feed timeline history"),
        )
    )
    entries.add(
        NavEntry(
            "timeline",
            _("Log and its readers"),
            "jobs",
            "timeline:settings",
            NavGroup.SETTINGS,
            order=75,
            permission=Permission.RUN_REACTORS,
            hint=_("What reads your record, how far it has come, and what it set aside."),
            keywords=_("reactors set aside lag"),
            count=_waiting,
        )
    )
    entries.add(
        NavEntry(
            "archive",
            _("Archive"),
            "box",
            "timeline:archive",
            NavGroup.SETTINGS,
            order=76,
            permission=Permission.ARCHIVE_LOG,
            hint=_("Your record as one file a month, to keep elsewhere or to open in other programs."),
            keywords=_("parquet archive copy months retention"),
        )
    )
    _register_doors_out()


def _register_doors_out() -> None:
    """What leaves the log: for everybody, and for one's own calendar."""
    entries.add(
        NavEntry(
            "public-feeds",
            _("Public feeds"),
            "globe",
            "timeline:feeds",
            NavGroup.SETTINGS,
            order=64,
            permission=Permission.PUBLISH_FEEDS,
            hint=_("What everybody may read of your business without signing in. Nothing, until you say so."),
            keywords=_("atom rss json feed publish"),
        )
    )
    entries.add(
        NavEntry(
            "calendar",
            _("Your calendar"),
            "cal",
            "timeline:calendar",
            NavGroup.ME,
            order=15,
            permission=Permission.KEEP_CALENDAR,
            hint=_("Promises and plans in the calendar you use anyway."),
            keywords=_("icalendar ics subscribe phone outlook google apple"),
        )
    )
