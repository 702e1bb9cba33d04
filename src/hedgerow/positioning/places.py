"""Where the positioning's pages are found."""

from django.utils.translation import gettext_lazy as _

from hedgerow.positioning.permissions import Permission
from hedgerow.web.navigation import NavEntry, NavGroup, entries


def register() -> None:
    entries.add(
        NavEntry(
            "who-for",
            _("Who we are for"),
            "horn",
            "positioning:index",
            NavGroup.TEND,
            order=45,
            permission=Permission.VIEW,
            hint=_("What makes you unique and for whom; who fits, and who does not yet."),
            keywords=_("core message positioning ideal client profile fit prospects unique partners"),
        )
    )
