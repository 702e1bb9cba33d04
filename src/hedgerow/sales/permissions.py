from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.permissions import EVERYONE, WORKERS, Grant, ScopeArea, grants, scope_areas


class Permission(StrEnum):
    VIEW_SALES = "sales.view"
    VIEW_ORDERS = "sales.orders"
    RECORD_SALES = "sales.record"


def register() -> None:
    scope_areas.add(ScopeArea("sales", _("Purchases")))
    grants.add(Grant(Permission.VIEW_SALES, EVERYONE, _("See purchases and figures"), scope="sales:read"))
    grants.add(Grant(Permission.VIEW_ORDERS, WORKERS, _("See orders, returns and products"), scope="sales:read"))
    grants.add(Grant(Permission.RECORD_SALES, WORKERS, _("Record purchases"), scope="sales:write"))
