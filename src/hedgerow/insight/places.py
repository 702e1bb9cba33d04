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
