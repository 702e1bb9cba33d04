from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.permissions import EVERYONE, LEADERS, WORKERS, Grant, ScopeArea, grants, scope_areas


class Permission(StrEnum):
    """Figures speak of nobody; who visited is told to those who see the party."""

    VIEW_VISITS = "visits.view"
    VIEW_VISITORS = "visits.visitors"
    NOTE_CONSENT = "visits.consent"
    MANAGE_SITES = "visits.sites"


def register() -> None:
    scope_areas.add(ScopeArea("visits", _("Website visits")))
    grants.add(Grant(Permission.VIEW_VISITS, EVERYONE, _("See how the websites are visited"), scope="visits:read"))
    visitors = _("See when somebody visited, where they agreed to that")
    grants.add(Grant(Permission.VIEW_VISITORS, WORKERS, visitors, scope="visits:read"))
    consent = _("Note who agreed to have their visits noted, and make personal links")
    grants.add(Grant(Permission.NOTE_CONSENT, WORKERS, consent, scope="visits:write"))
    grants.add(Grant(Permission.MANAGE_SITES, LEADERS, _("Set up the websites whose visits are counted")))
