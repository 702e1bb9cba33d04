"""Files of activities on their way into the log."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from hedgerow.kernel.actor import Actor, ActorKind
from hedgerow.kernel.errors import NotFound
from hedgerow.kernel.permissions import require
from hedgerow.timeline.models import Upload, UploadProblem
from hedgerow.timeline.permissions import Permission


def visible_uploads(actor: Actor) -> "QuerySet[Upload]":
    """Those that the actor may see: a program sees what came in with its own key. Order them yourself."""
    require(actor, Permission.LOG_ACTIVITY)
    rows = Upload.objects.all()
    return rows.filter(key_id=actor.id) if actor.kind == ActorKind.API_KEY else rows


def visible_upload(actor: Actor, upload_id: UUID) -> Upload:
    """Raises NotFound, also for one that came in with another key."""
    found = visible_uploads(actor).filter(pk=upload_id).first()
    if found is None:
        raise NotFound
    return found


def lines_refused(actor: Actor, upload: Upload) -> Iterator[dict[str, Any]]:
    """The lines that stayed out, in order, each with its number and the problem as the API tells it."""
    require(actor, Permission.LOG_ACTIVITY, upload)
    rows = UploadProblem.objects.filter(upload=upload).order_by("line").values_list("line", "problem")
    for line, problem in rows.iterator(2000):
        yield {"line": line, **problem}
