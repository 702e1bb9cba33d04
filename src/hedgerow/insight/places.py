from django.utils.translation import gettext_lazy as _

from hedgerow.insight.permissions import Permission
from hedgerow.web.navigation import NavEntry, NavGroup, entries


def register() -> None:
    may = Permission.VIEW_FIGURES
    entries.add(
        NavEntry(
            "today",
            _("Today"),
            "today",
            "insight:pulse",
            NavGroup.MAIN,
            order=10,
            permission=may,
            phone=True,
            keywords=_("pulse home figures health"),
        )
    )
    entries.add(
        NavEntry(
            "letters",
            _("Letters"),
            "mail",
            "insight:letters",
            NavGroup.AHEAD,
            order=60,
            permission=may,
            hint=_("Once a month, one page in plain words."),
            keywords=_("monthly letter report newsletter pdf month"),
        )
    )
    entries.add(
        NavEntry(
            "measures",
            _("Measures and goals"),
            "check",
            "insight:measures",
            NavGroup.AHEAD,
            order=50,
            permission=may,
            hint=_("What each figure is, what it says now, and what you want it to be."),
            keywords=_("kpi metrics goals targets dashboard board"),
        )
    )
