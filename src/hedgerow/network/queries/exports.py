"""Files of many parties as whoever asked for them may see them."""

from uuid import UUID

from django.db.models import QuerySet

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import NotFound
from hedgerow.kernel.jobs import queries as jobs
from hedgerow.kernel.permissions import require
from hedgerow.network.models import Export, ExportState
from hedgerow.network.permissions import Permission

NOBODY = UUID(int=0)
_OPEN = (ExportState.WAITING, ExportState.RUNNING)


def visible_exports(actor: Actor) -> "QuerySet[Export]":
    """One's own alone, the latest first: what is in a file is what its owner may see."""
    require(actor, Permission.EXPORT)
    return Export.objects.filter(owner_id=actor.id or NOBODY).select_related("file").order_by("-created_at", "-id")


def visible_export(actor: Actor, export_id: UUID) -> Export:
    """Raises NotFound, also for somebody else's."""
    found = visible_exports(actor).filter(pk=export_id).first()
    if found is None:
        raise NotFound
    return found


def latest_exports(actor: Actor, most: int) -> list[tuple[Export, bool]]:
    """The latest of one's own; the second says that it stands still: under way, but nobody works on it, and nobody
    will, unless a person says so.
    """
    found = list(visible_exports(actor)[:most])
    is_open = {export.pk: export.job_id for export in found if export.state in _OPEN}
    live = jobs.live_among(actor, [key for key in is_open.values() if key]) if is_open else set()
    return [(export, export.pk in is_open and is_open[export.pk] not in live) for export in found]


def may_be_fetched(export: Export) -> bool:
    return export.state == ExportState.READY and export.expires_at is not None and export.expires_at > clock.now()
