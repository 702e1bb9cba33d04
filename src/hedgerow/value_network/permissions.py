from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.permissions import LEADERS, WORKERS, Grant, grants


class Permission(StrEnum):
    """The scopes are those of the exchange: it is one subject. What really flowed needs the right to see flows too."""

    VIEW = "value_network.view"
    DRAW = "value_network.draw"


def register() -> None:
    grants.add(Grant(Permission.VIEW, WORKERS, _("See who gives what to whom"), scope="exchange:read"))
    grants.add(Grant(Permission.DRAW, LEADERS, _("Draw and judge who gives what to whom"), scope="exchange:write"))
