"""Where the value network's pages are found."""

from django.utils.translation import gettext_lazy as _

from hedgerow.value_network.permissions import Permission
from hedgerow.web.navigation import NavEntry, NavGroup, entries


def register() -> None:
    entries.add(
        NavEntry(
            "value-network",
            _("Who gives what"),
            "alliance",
            "value_network:index",
            NavGroup.TEND,
            order=48,
            permission=Permission.VIEW,
            hint=_("Your value network as a picture: what goes from whom to whom, and what gets no return."),
            keywords=_("value network analysis exchange deliverables roles arrows intangible reciprocity"),
        )
    )
