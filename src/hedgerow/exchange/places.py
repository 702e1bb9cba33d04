"""Where the exchange's pages are found."""

from django.utils.translation import gettext_lazy as _

from hedgerow.exchange.permissions import Permission
from hedgerow.web.navigation import NavEntry, NavGroup, entries
from hedgerow.web.palette import Action, actions


def register() -> None:
    entries.add(
        NavEntry(
            "exchange",
            _("Given and received"),
            "partners",
            "exchange:overview",
            NavGroup.TEND,
            order=47,
            permission=Permission.VIEW_FLOWS,
            hint=_("Who gives what to whom, and whether it is fair."),
            keywords=_("exchange value flows reciprocity fairness balance"),
        )
    )
    entries.add(
        NavEntry(
            "rates",
            _("What things are worth"),
            "gift",
            "exchange:rates",
            NavGroup.SETTINGS,
            order=34,
            permission=Permission.SET_RATES,
            hint=_("Your rates for hours, referrals and whatever else is given, and its kinds."),
            keywords=_("rates worth kinds value"),
        )
    )
    actions.add(
        Action(
            "note-given",
            _("Note what was given"),
            "gift",
            "exchange:new",
            permission=Permission.STATE_FLOWS,
            keywords=_("gave got received hours referral money goods favour"),
        )
    )
