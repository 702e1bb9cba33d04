from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.permissions import EVERYONE, LEADERS, WORKERS, Grant, ScopeArea, grants, scope_areas


class Permission(StrEnum):
    """Whom a prompt may speak of follows from the right that its kind asks for, and from whom somebody sees."""

    VIEW_ADVICE = "advisor.view"
    ACT_ON_ADVICE = "advisor.act"
    CHOOSE_KINDS = "advisor.choose"


def register() -> None:
    scope_areas.add(ScopeArea("advisor", _("What needs you today")))
    grants.add(Grant(Permission.VIEW_ADVICE, EVERYONE, _("See which advice helps"), scope="advisor:read"))
    act = _("Put off, dismiss and tick off what needs you today")
    grants.add(Grant(Permission.ACT_ON_ADVICE, WORKERS, act, scope="advisor:write"))
    grants.add(Grant(Permission.CHOOSE_KINDS, LEADERS, _("Switch kinds of advice on and off")))
