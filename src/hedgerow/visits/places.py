"""Where the pages of visits are found."""

from django.utils.translation import gettext_lazy as _

from hedgerow.visits.permissions import Permission
from hedgerow.web.navigation import NavEntry, NavGroup, entries


def register() -> None:
    entries.add(
        NavEntry(
            "visits",
            _("Website visits"),
            "globe",
            "visits:visits",
            NavGroup.TEND,
            order=55,
            permission=Permission.VIEW_VISITS,
            hint=_("Who finds your website, how, and what they look at."),
            keywords=_("analytics statistics traffic page views referrer campaign utm search terms"),
        )
    )
    entries.add(
        NavEntry(
            "sites",
            _("Websites"),
            "globe",
            "visits:sites",
            NavGroup.SETTINGS,
            order=36,
            permission=Permission.MANAGE_SITES,
            hint=_("Which websites are counted, and the line that goes into their pages."),
            keywords=_("analytics script tracking domain"),
        )
    )
