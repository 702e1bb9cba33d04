"""One party's line of time."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Annotated, Any
from uuid import UUID
from zoneinfo import ZoneInfo

from ninja import Query, Router
from pydantic import Field

from hedgerow.api.auth import needs
from hedgerow.api.fields import Day
from hedgerow.api.paging import Page, PageQuery, page_from
from hedgerow.api.request import ApiRequest
from hedgerow.kernel.actor import Actor
from hedgerow.timeline import queries
from hedgerow.timeline.api.activities import ActivityOutput
from hedgerow.timeline.models import Activity, Channel

router = Router(tags=["Activities"], auth=needs("timeline:read"))


class TimelineOutput(ActivityOutput):
    """An activity, and as a person reads it on the party's page. `group` is what the query filters by."""

    group: str
    label: str
    text: str


class TimelineQuery(PageQuery):
    group: Annotated[str, Field(max_length=40, description="Only verbs of this group; items tell theirs.")] = ""
    day: Annotated[Day | None, Field(description="Only what occurred on this day of the business.")] = None
    channel: Channel | None = None


@router.get("parties/{party_id}/timeline", response=Page[TimelineOutput])
def list_timeline(request: ApiRequest, party_id: UUID, wanted: Query[TimelineQuery]) -> Page[TimelineOutput]:
    """What happened with one party, the latest first, under every id it is known by."""
    queries.ensure_seen(request.actor, party_id)
    within = _bounds(wanted.day, request.workspace.time_zone) if wanted.day else None

    def fetch(keys: list[Any] | None, count: int) -> list[Activity]:
        before = (keys[0], keys[1]) if keys else None
        return queries.visible_timeline(
            request.actor,
            party_id,
            group=wanted.group,
            channel=wanted.channel,
            within=within,
            before=before,
            limit=count,
        )

    def show(found: list[Activity]) -> list[TimelineOutput]:
        return _told(request.actor, party_id, found)

    return page_from(request, Activity, fetch, wanted, by=("-occurred_at", "-position"), show=show)


def _bounds(day: date, time_zone: str) -> tuple[datetime, datetime]:
    """From its midnight to the next. A day at either end of the calendar has no moments that a database keeps."""
    zone = ZoneInfo(time_zone)
    if not date.min.year < day.year < date.max.year:
        return datetime.max.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)
    return datetime.combine(day, time(), tzinfo=zone), datetime.combine(day + timedelta(days=1), time(), tzinfo=zone)


def _told(actor: Actor, party_id: UUID, found: list[Activity]) -> list[TimelineOutput]:
    return [
        TimelineOutput(
            **ActivityOutput.model_validate(line.activity).model_dump(),
            group=line.group,
            label=str(line.label),
            text=str(line.text),
        )
        for line in queries.lines(actor, found, viewed_from=party_id)
    ]
