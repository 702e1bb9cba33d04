from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.permissions import LEADERS, WORKERS, Grant, ScopeArea, grants, scope_areas


class Permission(StrEnum):
    """Which splits somebody sees follows from whom they see: none that somebody unseen took part in."""

    VIEW_SPLITS = "sharing.view"
    PROPOSE_SPLITS = "sharing.propose"
    AGREE_SPLITS = "sharing.agree"
    BOOK_SPLITS = "sharing.book"


def register() -> None:
    scope_areas.add(ScopeArea("sharing", _("How joint results are divided")))
    view, propose, agree, book = Permission
    grants.add(Grant(view, WORKERS, _("See how joint results are divided"), scope="sharing:read"))
    grants.add(Grant(propose, WORKERS, _("Propose how a joint result is divided"), scope="sharing:write"))
    grants.add(Grant(agree, LEADERS, _("Agree on how a joint result is divided"), scope="sharing:write"))
    grants.add(Grant(book, LEADERS, _("Put the parts of a joint result into the books"), scope="ledger:write"))
