"""Where the books are found."""

from django.utils.translation import gettext_lazy as _

from hedgerow.ledger.permissions import Permission
from hedgerow.web.navigation import NavEntry, NavGroup, entries
from hedgerow.web.palette import Action, actions


def register() -> None:
    entries.add(
        NavEntry(
            "ledger",
            _("Ledger"),
            "coin",
            "ledger:chart",
            NavGroup.SETUP,
            order=60,
            permission=Permission.VIEW_LEDGER,
            hint=_("What came in, what went out, and what is in each account."),
            keywords=_("ledger books accounts balance statement double entry points credits"),
        )
    )
    actions.add(
        Action(
            "book",
            _("Book something"),
            "coin",
            "ledger:book",
            permission=Permission.BOOK,
            keywords=_("transfer entry journal account"),
        )
    )
