"""Where the pages of initiatives are found."""

from django.utils.translation import gettext_lazy as _

from hedgerow.initiatives.permissions import Permission
from hedgerow.web.navigation import NavEntry, NavGroup, entries
from hedgerow.web.palette import Action, actions


def register() -> None:
    entries.add(
        NavEntry(
            "initiatives",
            _("Initiatives"),
            "star",
            "initiatives:initiatives",
            NavGroup.TEND,
            order=49,
            permission=Permission.VIEW_INITIATIVES,
            hint=_("What went into an event, campaign or partnership, and what came out."),
            keywords=_("return payback roi programme event campaign space budget partnership"),
        )
    )
    actions.add(
        Action(
            "new-initiative",
            _("Begin an initiative"),
            "star",
            "initiatives:new",
            permission=Permission.LEAD_INITIATIVES,
            keywords=_("event campaign programme partnership space budget return"),
        )
    )
