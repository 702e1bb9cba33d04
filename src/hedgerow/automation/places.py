"""Where the pages of webhooks are found."""

from django.utils.translation import gettext_lazy as _

from hedgerow.automation import queries
from hedgerow.automation.permissions import Permission
from hedgerow.web.navigation import NavEntry, NavGroup, entries
from hedgerow.web.request import Request


def _off(request: Request) -> int:
    return queries.count_switched_off(request.actor)


def register() -> None:
    entries.add(
        NavEntry(
            "webhooks",
            _("Webhooks"),
            "horn",
            "automation:webhooks",
            NavGroup.SETTINGS,
            order=62,
            permission=Permission.VIEW_WEBHOOKS,
            hint=_("Other programs that are told what happens here, at once and signed."),
            keywords=_("webhook endpoint cloudevents integration zapier notify"),
            count=_off,
        )
    )
