"""Where the inventory's pages are found."""

from django.utils.translation import gettext_lazy as _

from hedgerow.resources.permissions import Permission
from hedgerow.web.navigation import NavEntry, NavGroup, entries
from hedgerow.web.palette import Action, actions


def register() -> None:
    for entry in (
        NavEntry(
            "resources",
            _("Gives and needs"),
            "gift",
            "resources:inventory",
            NavGroup.TEND,
            order=45,
            permission=Permission.VIEW_RESOURCES,
            hint=_("What everybody around you can give, and what they need."),
            keywords=_("resources inventory skills space equipment certificates offer need match"),
        ),
        NavEntry(
            "capabilities",
            _("Strengths and gaps"),
            "columns",
            "resources:capabilities",
            NavGroup.AHEAD,
            order=40,
            permission=Permission.VIEW_CAPABILITIES,
            hint=_("What is there, what is missing, and what hangs on one alone."),
            keywords=_("capabilities resources gaps missing single point of failure"),
        ),
        NavEntry(
            "resource-kinds",
            _("Kinds of things"),
            "gift",
            "resources:kinds",
            NavGroup.SETTINGS,
            order=33,
            permission=Permission.DEFINE_KINDS,
            hint=_("What people give and need, in your own words."),
        ),
    ):
        entries.add(entry)
    actions.add(
        Action(
            "add-resource",
            _("Note what somebody gives or needs"),
            "gift",
            "resources:new",
            permission=Permission.EDIT_RESOURCES,
            keywords=_("resource offer need certificate skill space equipment"),
        )
    )
