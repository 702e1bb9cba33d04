"""Many activities in one request: lean, and each for itself."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, Literal
from uuid import UUID

import msgspec
from django.http import HttpResponse
from django.utils.translation import gettext as _
from ninja import Router

from hedgerow.api.auth import needs
from hedgerow.api.errors import Malformed
from hedgerow.api.fields import Output
from hedgerow.api.incoming import Incoming, takes
from hedgerow.api.request import ApiRequest
from hedgerow.timeline import operations
from hedgerow.timeline.errors import TooManyActivities
from hedgerow.timeline.items import Refused
from hedgerow.timeline.operations import Outcome

JSON, NDJSON = "application/json", "application/x-ndjson"
LINES = (NDJSON, "application/ndjson", "application/jsonl")
MOST_ITEMS = 10_000
MOST_BYTES = 32 * 1024**2
router = Router(tags=["Activities"], auth=needs("timeline:write"))
_rows = msgspec.json.Decoder(list[msgspec.Raw])


class ItemProblemOutput(Output):
    """As a problem of the whole request; `errors[].pointer` begins with the item's place."""

    type: str
    title: str
    status: int
    detail: str
    code: str
    errors: list[dict[str, str]]


class ItemOutput(Output):
    """201 recorded now, 200 on the log before (by `source` and `external_id`), 422 left out with its problem."""

    status: Literal[200, 201, 422]
    id: UUID | None = None
    position: int | None = None
    problem: ItemProblemOutput | None = None


class BatchOutput(Output):
    """`results` stand in the order of the items sent."""

    recorded: int
    repeated: int
    refused: int
    results: list[ItemOutput]


_ITEM = {"anyOf": [{"$ref": "#/components/schemas/ActivityInput"}, {"description": "Else it is refused by itself."}]}
_BODY: dict[str, Any] = {
    "required": True,
    "content": {
        JSON: {"schema": {"type": "array", "maxItems": MOST_ITEMS, "items": _ITEM}},
        NDJSON: {"schema": {"type": "string", "description": "An activity as JSON on each line."}},
    },
}


@router.post("activities:batch", response=BatchOutput, openapi_extra={"requestBody": _BODY})
@takes(most=lambda: MOST_BYTES, types=(JSON, *LINES))
def record_activities(request: ApiRequest) -> HttpResponse:
    """Record up to 10,000 activities, as an array or a line each. What does not fit is told, and the rest is recorded.

    Send `source` and `external_id` with each, and a repeat of any part changes nothing. 413 for more than 10,000 or
    32 MB: then nothing was recorded.
    """
    found = _items(_body(request))
    return HttpResponse(
        msgspec.json.encode(_answer(operations.log_batch(actor=request.actor, raw=found))), content_type=JSON
    )


def _body(request: ApiRequest) -> Incoming:
    if request.incoming is None:  # the door lets nothing by that it has not received
        raise Malformed
    return request.incoming


def _items(body: Incoming) -> Sequence[bytes | msgspec.Raw]:
    """Raises Malformed, TooManyActivities."""
    if body.media_type == JSON:
        try:
            found: Sequence[bytes | msgspec.Raw] = _rows.decode(body.stream.read())
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            raise Malformed(_("Send an array of activities: %(why)s.") % {"why": str(error)[:200]}) from error
    else:
        found = list(islice(_lines(body), MOST_ITEMS + 1))
    if len(found) > MOST_ITEMS:
        raise TooManyActivities(
            _("One request may record %(most)s activities.") % {"most": f"{MOST_ITEMS:,}"},
            kept=_("Nothing was recorded."),
            todo=_("Send them in parts, or as a file to activities:upload."),
        )
    return found


def _lines(body: Incoming) -> Iterator[bytes]:
    for line in body.stream:
        if text := line.strip():
            yield text


def _answer(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    results = [_result(place, one) for place, one in enumerate(outcomes)]
    counts = dict.fromkeys((200, 201, 422), 0)
    for result in results:
        counts[result["status"]] += 1
    return {"recorded": counts[201], "repeated": counts[200], "refused": counts[422], "results": results}


def _result(place: int, one: Outcome) -> dict[str, Any]:
    if isinstance(one, Refused):
        return {"status": 422, "problem": one.problem((place,))}
    return {"status": 201 if one.is_new else 200, "id": one.id, "position": one.position}
