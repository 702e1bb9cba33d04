from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.permissions import LEADERS, AccessRole, Grant, ScopeArea, grants, scope_areas


class Permission(StrEnum):
    READ_COPY = "lake.read"
    KEEP_COPY = "lake.keep"


def register() -> None:
    scope_areas.add(ScopeArea("lake", _("The copy for analysis")))
    readers = LEADERS | {AccessRole.ANALYST}
    grants.add(Grant(Permission.READ_COPY, readers, _("Read the copy for analysis"), scope="lake:read"))
    grants.add(Grant(Permission.KEEP_COPY, LEADERS, _("Keep the copy for analysis"), scope="lake:write"))
