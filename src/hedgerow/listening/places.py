"""Where the pages of what is heard are found."""

from django.utils.translation import gettext_lazy as _

from hedgerow.listening.permissions import Permission
from hedgerow.web.navigation import NavEntry, NavGroup, entries


def register() -> None:
    entries.add(
        NavEntry(
            "mentions",
            _("Mentions"),
            "ear",
            "listening:mentions",
            NavGroup.TEND,
            order=60,
            permission=Permission.VIEW_MENTIONS,
            hint=_("Who wrote about you, and what still needs an answer."),
            keywords=_("mention review post social feed press"),
        )
    )
    for key, label, icon, hint, order, words in (
        (
            "calendars",
            _("Calendars"),
            "cal",
            _("Meetings come in from your calendar by themselves."),
            40,
            _("calendar ics meetings ical google outlook"),
        ),
        (
            "feeds",
            _("Mentions: feeds"),
            "ear",
            _("Which feeds are watched for who writes about you."),
            41,
            _("feed rss atom mentions alerts social"),
        ),
    ):
        entries.add(
            NavEntry(
                key,
                label,
                icon,
                f"listening:{key}",
                NavGroup.SETTINGS,
                order=order,
                permission=Permission.WATCH,
                hint=hint,
                keywords=words,
            )
        )
