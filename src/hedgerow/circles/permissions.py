from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.permissions import LEADERS, WORKERS, Grant, ScopeArea, grants, scope_areas


class Permission(StrEnum):
    """Whose wallet somebody sees follows from whom they see; figures of a whole circle are for all who see circles."""

    VIEW_CIRCLES = "circles.view"
    PAY = "circles.pay"
    KEEP_CIRCLES = "circles.keep"


def register() -> None:
    scope_areas.add(ScopeArea("circles", _("Circles: who pays whom in credits or hours")))
    grants.add(Grant(Permission.VIEW_CIRCLES, WORKERS, _("See circles and their wallets"), scope="circles:read"))
    grants.add(Grant(Permission.PAY, WORKERS, _("Pay in a circle for its members"), scope="circles:write"))
    keep = _("Found circles, and decide on members, limits and what is reversed")
    grants.add(Grant(Permission.KEEP_CIRCLES, LEADERS, keep, scope="circles:write"))
