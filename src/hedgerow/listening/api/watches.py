"""Calendars and feeds that are watched, for programs. Their addresses are not told: who has one reads the calendar."""

from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

from ninja import Query, Router
from pydantic import Field

from hedgerow.api.fields import Input, Output
from hedgerow.api.paging import Page, PageQuery, page_of
from hedgerow.api.request import ApiRequest
from hedgerow.listening import operations, queries, tasks
from hedgerow.listening.api.access import READ, WRITE
from hedgerow.listening.models import Watch, WatchKind

router = Router(tags=["Mentions"], auth=READ)


class WatchOutput(Output):
    """`error` is what went wrong the last time, in words; one with `paused_at` is not looked at."""

    id: UUID
    kind: WatchKind
    name: str
    added_at: datetime
    fetched_at: Annotated[datetime | None, Field(description="When it was looked at last.")]
    next_at: datetime
    came: Annotated[int, Field(description="How much was new the last time.")]
    total: Annotated[int, Field(description="How much came altogether.")]
    failures: Annotated[int, Field(description="How often in a row it could not be read.")]
    error: str
    paused_at: datetime | None

    @classmethod
    def of(cls, one: Watch) -> Self:
        named = cls.model_fields.keys() - {"kind"}
        return cls(**{name: getattr(one, name) for name in named}, kind=WatchKind(one.kind))


class WatchQuery(PageQuery):
    kind: WatchKind | None = None


class WatchInput(Input):
    """A calendar (iCalendar, webcal) or a feed (RSS, Atom, JSON Feed)."""

    kind: WatchKind
    url: Annotated[str, Field(max_length=1000, description="https, to the public internet.")]
    name: Annotated[str, Field(max_length=120, description="The host when it is left out.")] = ""


def _shown(found: list[Watch]) -> list[WatchOutput]:
    return [WatchOutput.of(one) for one in found]


@router.get("", response=Page[WatchOutput])
def list_watches(request: ApiRequest, wanted: Query[WatchQuery]) -> Page[WatchOutput]:
    """What is watched, in the order it was added."""
    rows = queries.visible_watches(request.actor, wanted.kind or "")
    return page_of(request, rows, wanted, show=_shown)


@router.post("", response={201: WatchOutput}, auth=WRITE)
def create_watch(request: ApiRequest, body: WatchInput) -> WatchOutput:
    """Look at an address from now on; what is in it comes in a moment."""
    watch = operations.add_watch(actor=request.actor, kind=body.kind, name=body.name, url=body.url)
    tasks.fetch_now(watch)
    return WatchOutput.of(watch)


@router.get("/{watch_id}", response=WatchOutput)
def get_watch(request: ApiRequest, watch_id: UUID) -> WatchOutput:
    """One watch, and how it goes."""
    return WatchOutput.of(queries.visible_watch(request.actor, watch_id))


@router.delete("/{watch_id}", response={204: None}, auth=WRITE)
def remove_watch(request: ApiRequest, watch_id: UUID) -> None:
    """It is not looked at any more; what came from it stays."""
    operations.remove_watch(actor=request.actor, watch=queries.visible_watch(request.actor, watch_id))


@router.post("/{watch_id}/pause", response=WatchOutput, auth=WRITE)
def pause_watch(request: ApiRequest, watch_id: UUID) -> WatchOutput:
    """It is not looked at until it is resumed."""
    operations.pause_watch(actor=request.actor, watch=queries.visible_watch(request.actor, watch_id))
    return WatchOutput.of(queries.visible_watch(request.actor, watch_id))


@router.delete("/{watch_id}/pause", response=WatchOutput, auth=WRITE)
def resume_watch(request: ApiRequest, watch_id: UUID) -> WatchOutput:
    """It is looked at again at once, whatever failed before."""
    watch = queries.visible_watch(request.actor, watch_id)
    operations.resume_watch(actor=request.actor, watch=watch)
    tasks.fetch_now(watch)
    return WatchOutput.of(queries.visible_watch(request.actor, watch_id))
