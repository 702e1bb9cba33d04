from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.permissions import LEADERS, Grant, ScopeArea, grants, scope_areas


class Permission(StrEnum):
    """What the doors ask for. The steps that other rooms call in their own operations ask for nothing of their own."""

    VIEW_LEDGER = "ledger.view"
    BOOK = "ledger.book"
    KEEP_ACCOUNTS = "ledger.keep"
    CLOSE_PERIODS = "ledger.close"
    EXPORT_LEDGER = "ledger.export"


def register() -> None:
    scope_areas.add(ScopeArea("ledger", _("The ledger: accounts and what was booked")))
    grants.add(Grant(Permission.VIEW_LEDGER, LEADERS, _("See the ledger"), scope="ledger:read"))
    grants.add(Grant(Permission.BOOK, LEADERS, _("Book into the ledger"), scope="ledger:write"))
    grants.add(Grant(Permission.KEEP_ACCOUNTS, LEADERS, _("Open, change and close accounts"), scope="ledger:write"))
    grants.add(Grant(Permission.EXPORT_LEDGER, LEADERS, _("Take the books away as a file")))
    grants.add(Grant(Permission.CLOSE_PERIODS, LEADERS, _("Close the books up to a day, and open them again")))
