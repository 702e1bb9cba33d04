from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.permissions import LEADERS, WORKERS, Grant, ScopeArea, grants, scope_areas


class Permission(StrEnum):
    """Whose flows somebody sees follows from whom they see."""

    VIEW_FLOWS = "exchange.view"
    STATE_FLOWS = "exchange.state"
    EXPORT_FLOWS = "exchange.export"
    SET_RATES = "exchange.rates"


def register() -> None:
    scope_areas.add(ScopeArea("exchange", _("What was given and received")))
    grants.add(Grant(Permission.VIEW_FLOWS, WORKERS, _("See what was given and received"), scope="exchange:read"))
    grants.add(Grant(Permission.STATE_FLOWS, WORKERS, _("Note what was given"), scope="exchange:write"))
    grants.add(Grant(Permission.EXPORT_FLOWS, LEADERS, _("Export what was given and received")))
    grants.add(Grant(Permission.SET_RATES, LEADERS, _("Say what things are worth"), scope="exchange:write"))
