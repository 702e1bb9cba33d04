"""Where the page of advice is found."""

from django.utils.translation import gettext_lazy as _

from hedgerow.advisor.permissions import Permission
from hedgerow.web.navigation import NavEntry, NavGroup, entries


def register() -> None:
    entries.add(
        NavEntry(
            "advice",
            _("What helps"),
            "thumbs",
            "advisor:advice",
            NavGroup.AHEAD,
            order=90,
            permission=Permission.VIEW_ADVICE,
            hint=_("Which prompts you act on, what came of it, and what you put off."),
            keywords=_("advice prompts suggestions usefulness snoozed dismissed switch off"),
        )
    )
