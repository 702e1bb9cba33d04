"""The jobs page in the settings."""

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.jobs import queries
from hedgerow.kernel.jobs.models import JobState
from hedgerow.kernel.jobs.permissions import Permission
from hedgerow.web.navigation import NavEntry, NavGroup, entries
from hedgerow.web.request import Request


def _failed(request: Request) -> int:
    return queries.count_by_state(request.actor)[JobState.FAILED]


entries.add(
    NavEntry(
        "jobs",
        _("Behind the pages"),
        "jobs",
        "web:jobs:index",
        NavGroup.SETTINGS,
        order=80,
        permission=Permission.MANAGE_JOBS,
        hint=_("What runs, what waits and what went wrong."),
        keywords=_("jobs tasks queue background"),
        count=_failed,
    )
)
