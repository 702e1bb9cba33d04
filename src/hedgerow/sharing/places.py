"""Where the pages of splits are found."""

from django.utils.translation import gettext_lazy as _

from hedgerow.sharing.permissions import Permission
from hedgerow.web.navigation import NavEntry, NavGroup, entries
from hedgerow.web.palette import Action, actions


def register() -> None:
    entries.add(
        NavEntry(
            "splits",
            _("Fair splits"),
            "coin",
            "sharing:splits",
            NavGroup.TEND,
            order=47,
            permission=Permission.VIEW_SPLITS,
            hint=_("Divide what several of you made together."),
            keywords=_("split share divide joint result stall campaign shapley"),
        )
    )
    actions.add(
        Action(
            "new-split",
            _("Divide a joint result"),
            "coin",
            "sharing:new",
            permission=Permission.PROPOSE_SPLITS,
            keywords=_("split share divide fair"),
        )
    )
