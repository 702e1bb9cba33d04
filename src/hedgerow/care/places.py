"""Where care is found: in the rail, and by typing."""

from django.utils.translation import gettext_lazy as _

from hedgerow.care.permissions import Permission
from hedgerow.web.navigation import NavEntry, NavGroup, entries
from hedgerow.web.palette import Action, actions


def register() -> None:
    entries.add(
        NavEntry(
            "care",
            _("Care"),
            "thumbs",
            "care:coverage",
            NavGroup.TEND,
            order=20,
            permission=Permission.VIEW_COVERAGE,
            hint=_("Who is thriving, who is neglected, who was never noticed."),
            keywords=_("care plans coverage neglected attention experience message thriving"),
        )
    )
    actions.add(
        Action(
            "care-week",
            _("See what care is due this week"),
            "check",
            "care:week",
            permission=Permission.VIEW_PEOPLE,
            keywords=_("work list to do due call visit thank"),
        )
    )
