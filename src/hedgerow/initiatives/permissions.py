from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.permissions import LEADERS, WORKERS, Grant, ScopeArea, grants, scope_areas


class Permission(StrEnum):
    """Whose part in an initiative somebody sees follows from whom they see; so do the figures they are shown."""

    VIEW_INITIATIVES = "initiatives.view"
    NOTE_IN_INITIATIVES = "initiatives.note"
    LEAD_INITIATIVES = "initiatives.lead"
    EXPORT_INITIATIVES = "initiatives.export"


def register() -> None:
    scope_areas.add(ScopeArea("initiatives", _("Initiatives: what went in and what came out")))
    view, note, lead, export = Permission
    see = _("See initiatives, and what came of them")
    grants.add(Grant(view, WORKERS, see, scope="initiatives:read"))
    told = _("Say who takes part in an initiative, what went in and what came out")
    grants.add(Grant(note, WORKERS, told, scope="initiatives:write"))
    run = _("Begin initiatives, and decide what counts as their result")
    grants.add(Grant(lead, LEADERS, run, scope="initiatives:write"))
    grants.add(Grant(export, LEADERS, _("Take initiatives away as a file")))
