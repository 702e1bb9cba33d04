"""The log for programs: read it in order, and record what happened."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from django.http import HttpResponse, JsonResponse
from ninja import Query, Router, Status
from pydantic import AfterValidator, Field

from hedgerow.api.auth import needs
from hedgerow.api.fields import BigInt, Input, Moment, Output, Position
from hedgerow.api.paging import Page, PageQuery, page_from
from hedgerow.api.request import ApiRequest
from hedgerow.kernel.money import is_currency
from hedgerow.timeline import activity_streams, operations, queries
from hedgerow.timeline.events import Fact
from hedgerow.timeline.models import Activity, Channel

READ, WRITE = needs("timeline:read"), needs("timeline:write")
router = Router(tags=["Activities"], auth=READ)


def _currency(code: str) -> str:
    if code and not is_currency(code):
        raise ValueError("not an ISO 4217 code")
    return code


VerbName = Annotated[str, Field(max_length=60, description="Such as network.visited; GET /verbs lists them.")]
Currency = Annotated[str, Field(pattern="^([A-Z]{3})?$", description="ISO 4217."), AfterValidator(_currency)]


class ActivityInput(Input):
    """A fact. Without `actor_id` (or `object_id`, `target_id`) the business itself stands there."""

    verb: VerbName
    actor_id: UUID | None = None
    object_id: UUID | None = None
    target_id: UUID | None = None
    occurred_at: Annotated[Moment | None, Field(description="Now by default.")] = None
    channel: Channel = Channel.NONE
    amount_minor: Annotated[BigInt | None, Field(description="In the currency's smallest unit.")] = None
    currency: Currency = ""
    source: Annotated[str, Field(max_length=40, description="Your system's name.")] = "api"
    external_id: Annotated[
        str, Field(max_length=120, description="The fact's id in that system: a repeat is answered with the first one.")
    ] = ""
    properties: Annotated[dict[str, Any], Field(max_length=50, description="`text` is shown on the party's page.")] = {}


class ActivityOutput(Output):
    """`position` is the place in the workspace's log: no gaps, and never out of order."""

    id: UUID
    position: int
    verb: str
    occurred_at: datetime
    recorded_at: datetime
    recorded_by: str
    actor_id: UUID | None
    object_id: UUID | None
    object_kind: str
    target_id: UUID | None
    channel: str
    amount_minor: int | None
    currency: str
    source: str
    external_id: str
    cause_id: UUID | None
    properties: dict[str, Any]


class VerbOutput(Output):
    name: str
    label: str
    activity_streams_type: str
    may_be_logged: bool


class VerbsOutput(Output):
    items: list[VerbOutput]


class ActivityQuery(PageQuery):
    party: Annotated[UUID | None, Field(description="As actor, object or target.")] = None
    verb: Annotated[str, Field(max_length=60)] = ""
    since: Annotated[Position, Field(description="Only what comes after this position: go on where you stopped.")] = 0


_AS2: dict[str, Any] = {
    "responses": {200: {"content": {activity_streams.MEDIA_TYPE: {"schema": {"type": "object"}}}}},
}


@router.get("activities", response=Page[ActivityOutput], openapi_extra=_AS2)
def list_activities(request: ApiRequest, wanted: Query[ActivityQuery]) -> Page[ActivityOutput] | HttpResponse:
    """The log in its own order, which is the order of commits: who follows it misses nothing.

    With `Accept: application/activity+json` as an OrderedCollectionPage of Activity Streams 2.0.
    """

    def fetch(keys: list[int] | None, count: int) -> list[Activity]:
        since = max(wanted.since, *keys) if keys else wanted.since
        return queries.visible_log(request.actor, party_id=wanted.party, verb=wanted.verb, since=since, limit=count)

    if not _wants_streams(request):
        return page_from(request, Activity, fetch, wanted, by=("position",), show=_shown)
    found: list[Activity] = []

    def keep(rows: list[Activity]) -> list[ActivityOutput]:
        found.extend(rows)
        return []

    page_from(request, Activity, fetch, wanted, by=("position",), show=keep)
    return _streams(_page_of_streams(request, found))


def _page_of_streams(request: ApiRequest, found: list[Activity]) -> activity_streams.Document:
    query = request.GET.copy()
    query["after"] = request.next_cursor
    return activity_streams.page(
        request.actor,
        found,
        request.workspace,
        request.build_absolute_uri(f"{request.path}/"),
        here=request.build_absolute_uri(),
        following=request.build_absolute_uri(f"{request.path}?{query.urlencode()}") if request.next_cursor else "",
    )


def _wants_streams(request: ApiRequest) -> bool:
    streams = activity_streams.MEDIA_TYPES
    return request.get_preferred_type(["application/json", *streams]) in streams


def _streams(document: activity_streams.Document) -> HttpResponse:
    response = JsonResponse(document, content_type=activity_streams.MEDIA_TYPE)
    response["Vary"] = "Accept"
    return response


def _shown(activities: list[Activity]) -> list[ActivityOutput]:
    return [ActivityOutput.model_validate(activity) for activity in activities]


@router.post("activities", response={201: ActivityOutput, 200: ActivityOutput}, auth=WRITE)
def record_activity(request: ApiRequest, body: ActivityInput) -> Status[ActivityOutput]:
    """Record what happened. 200 instead of 201 where `source` and `external_id` are on the log already."""
    fact = Fact(**body.model_dump())
    recorded = operations.log_activity(actor=request.actor, fact=fact)
    activity = queries.recorded_activity(request.actor, recorded, fact)
    return Status(201 if recorded.new else 200, ActivityOutput.model_validate(activity))


@router.get("activities/{activity_id}", response=ActivityOutput, openapi_extra=_AS2)
def get_activity(request: ApiRequest, activity_id: UUID) -> ActivityOutput | HttpResponse:
    """One activity. With `Accept: application/activity+json` in the words of Activity Streams 2.0."""
    activity = queries.visible_activity(request.actor, activity_id)
    if not _wants_streams(request):
        return ActivityOutput.model_validate(activity)
    root = request.build_absolute_uri(request.path.rpartition("/")[0] + "/")
    return _streams(activity_streams.one(request.actor, activity, request.workspace, root))


@router.get("verbs", response=VerbsOutput)
def list_verbs(request: ApiRequest) -> VerbsOutput:
    """Every kind of activity, and whether a program may record it."""
    return VerbsOutput(
        items=[
            VerbOutput(
                name=verb.name, label=str(verb.label), activity_streams_type=verb.as2, may_be_logged=verb.may_be_logged
            )
            for verb in queries.visible_verbs(request.actor)
        ]
    )
