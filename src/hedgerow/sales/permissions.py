from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.permissions import EVERYONE, LEADERS, OWNERS, WORKERS, Grant, ScopeArea, grants, scope_areas


class Permission(StrEnum):
    VIEW_SALES = "sales.view"
    VIEW_ORDERS = "sales.orders"
    RECORD_SALES = "sales.record"
    CONNECT_SHOPS = "sales.shops"
    READ_RAW = "sales.raw"


def register() -> None:
    scope_areas.add(ScopeArea("sales", _("Purchases")))
    grants.add(Grant(Permission.VIEW_SALES, EVERYONE, _("See purchases and figures"), scope="sales:read"))
    grants.add(Grant(Permission.VIEW_ORDERS, WORKERS, _("See orders, returns and products"), scope="sales:read"))
    grants.add(Grant(Permission.RECORD_SALES, WORKERS, _("Record purchases"), scope="sales:write"))
    grants.add(Grant(Permission.CONNECT_SHOPS, LEADERS, _("Connect shops and tills")))
    grants.add(Grant(Permission.READ_RAW, OWNERS, _("Read what a shop sent, word by word")))
