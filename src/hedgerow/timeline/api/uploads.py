"""Files of activities of any size: sent once, taken in by a job, watched and looked into meanwhile."""

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec
from django.conf import settings
from django.http import HttpResponseBase, StreamingHttpResponse
from ninja import Query, Router, Status

from hedgerow.api.auth import needs
from hedgerow.api.errors import Malformed
from hedgerow.api.fields import Output
from hedgerow.api.incoming import takes
from hedgerow.api.paging import Page, PageQuery, page_of
from hedgerow.api.request import ApiRequest
from hedgerow.kernel.tenancy import scope
from hedgerow.timeline import operations, queries, tasks
from hedgerow.timeline.api.batches import LINES, NDJSON
from hedgerow.timeline.models import Upload

router = Router(tags=["Activities"], auth=needs("timeline:write"))
_BODY: dict[str, Any] = {
    "required": True,
    "content": {NDJSON: {"schema": {"type": "string", "description": "An activity as JSON on each line."}}},
}
_REFUSED = {NDJSON: {"schema": {"type": "string"}}}


class UploadOutput(Output):
    """`state`: waiting, running, done, failed or cancelled. Counts are of lines; `repeated` were on the log before."""

    id: UUID
    state: str
    sha256: str
    bytes_total: int
    bytes_done: int
    lines_done: int
    recorded: int
    repeated: int
    refused: int
    resumed_at_line: int
    error: str
    created_at: datetime
    finished_at: datetime | None


@router.post("activities:upload", response={202: UploadOutput}, openapi_extra={"requestBody": _BODY})
@takes(most=lambda: settings.HEDGEROW_MAX_UPLOAD, types=LINES)
def upload_activities(request: ApiRequest) -> Status[UploadOutput]:
    """Hand in a file of activities, a line each. A job takes it in; the same file again changes nothing.

    Lines that do not fit stay out and are told at `…/refused`. One without `external_id` is named after the file and
    its number.
    """
    if request.incoming is None:  # the door lets nothing by that it has not received
        raise Malformed
    name = f"{request.api_key.label[:80]}.ndjson"
    upload = tasks.start_upload(actor=request.actor, pieces=request.incoming.pieces(), name=name)
    return Status(202, UploadOutput.model_validate(upload))


@router.get("activities/uploads", response=Page[UploadOutput])
def list_uploads(request: ApiRequest, wanted: Query[PageQuery]) -> Page[UploadOutput]:
    """The files that came in with this key, the newest first; those of the last month."""
    return page_of(request, queries.visible_uploads(request.actor), wanted, by=("-created_at", "-id"), show=_shown)


@router.get("activities/uploads/{upload_id}", response=UploadOutput)
def get_upload(request: ApiRequest, upload_id: UUID) -> UploadOutput:
    """How far a file is."""
    return UploadOutput.model_validate(queries.visible_upload(request.actor, upload_id))


@router.post("activities/uploads/{upload_id}/cancellation", response=UploadOutput)
def cancel_upload(request: ApiRequest, upload_id: UUID) -> UploadOutput:
    """Take no more of it in; what is in stays. Doing it again changes nothing."""
    upload = queries.visible_upload(request.actor, upload_id)
    return UploadOutput.model_validate(operations.cancel_upload(actor=request.actor, upload=upload))


@router.get(
    "activities/uploads/{upload_id}/refused",
    openapi_extra={"responses": {200: {"description": "A problem on each line, with `line`.", "content": _REFUSED}}},
)
def download_refused_lines(request: ApiRequest, upload_id: UUID) -> HttpResponseBase:
    """The lines that stayed out, as NDJSON: the number of each and why. At most the first 100,000."""
    upload, actor = queries.visible_upload(request.actor, upload_id), request.actor

    def written() -> Any:
        with scope(upload.workspace_id):
            for told in queries.lines_refused(actor, upload):
                yield msgspec.json.encode(told) + b"\n"

    answer = StreamingHttpResponse(written(), content_type=NDJSON)
    answer["Content-Disposition"] = f'attachment; filename="refused-{upload.pk}.ndjson"'
    return answer


def _shown(uploads: list[Upload]) -> list[UploadOutput]:
    return [UploadOutput.model_validate(upload) for upload in uploads]
