from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.permissions import LEADERS, Grant, ScopeArea, grants, scope_areas


class Permission(StrEnum):
    """Who sets up a webhook must see the log as well: what it sends is what they could read there."""

    VIEW_WEBHOOKS = "automation.view_webhooks"
    MANAGE_WEBHOOKS = "automation.manage_webhooks"


def register() -> None:
    scope_areas.add(ScopeArea("webhooks", _("Webhooks")))
    grants.add(Grant(Permission.VIEW_WEBHOOKS, LEADERS, _("See webhooks and deliveries"), scope="webhooks:read"))
    grants.add(Grant(Permission.MANAGE_WEBHOOKS, LEADERS, _("Set up webhooks"), scope="webhooks:write"))
