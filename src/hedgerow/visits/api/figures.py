"""Figures of nobody in particular."""

from datetime import date, datetime
from typing import Annotated, Self
from uuid import UUID

from ninja import Query, Router, Schema
from pydantic import Field

from hedgerow.api.fields import Day, Output
from hedgerow.api.request import ApiRequest
from hedgerow.kernel import clock
from hedgerow.visits import queries
from hedgerow.visits.addresses import snippet
from hedgerow.visits.api.access import READ
from hedgerow.visits.models import Device, Site, Source
from hedgerow.visits.periods import period_of
from hedgerow.visits.tallying import Tally

router = Router(tags=["Visits"], auth=READ)
Text = Annotated[str, Field(max_length=500)]


class FiguresQuery(Schema):
    first: Annotated[Day | None, Field(description="With `last`; without both, the last 30 days.")] = None
    last: Day | None = None
    site: Annotated[UUID | None, Field(description="Of one website; without it, of all.")] = None
    source: Source | None = None
    device: Device | None = None
    page: Annotated[Text, Field(description="Only visits in which this page was looked at.")] = ""
    campaign: Text = ""
    referrer: Text = ""


class TallyOutput(Output):
    """`single` are visits of one page."""

    value: str
    title: str
    visits: int
    views: int
    single: int

    @classmethod
    def of(cls, one: Tally) -> Self:
        return cls.model_validate(one)


class DayOutput(Output):
    day: date
    visits: int
    views: int


class FiguresOutput(Output):
    """`before` is of as many days right before. `by` has up to 200 values for each dimension, the biggest first."""

    first: date
    last: date
    total: TallyOutput
    before: TallyOutput
    days: list[DayOutput]
    by: dict[str, list[TallyOutput]]
    bots: Annotated[dict[str, int], Field(description="Views by programs that were left out, by reason.")]


class SiteOutput(Output):
    id: UUID
    name: str
    domains: list[str]
    tag: Annotated[str, Field(description="The line for its pages.")]
    last_seen_at: datetime | None

    @classmethod
    def of(cls, site: Site) -> Self:
        return cls(
            id=site.pk,
            name=site.name,
            domains=site.domains,
            tag=snippet(queries.key_of(site)),
            last_seen_at=site.last_seen_at,
        )


class SitesOutput(Output):
    items: list[SiteOutput]


@router.get("", response=FiguresOutput)
def get_visits(request: ApiRequest, wanted: Query[FiguresQuery]) -> FiguresOutput:
    """How the websites are visited: in all, day by day, and by each dimension."""
    sites = [queries.visible_site(request.actor, wanted.site)] if wanted.site else queries.visible_sites(request.actor)
    period = period_of(clock.today(request.workspace.time_zone), wanted.first, wanted.last)
    asked = ("source", "device", "page", "campaign", "referrer")
    narrowed = {name: str(getattr(wanted, name)) for name in asked if getattr(wanted, name)}
    found = queries.figures(request.actor, sites, period, narrowed)
    return FiguresOutput(
        first=period.first,
        last=period.last,
        total=TallyOutput.of(found.total),
        before=TallyOutput.of(found.before),
        days=[DayOutput(day=day, visits=one.visits, views=one.views) for day, one in found.by_day.items()],
        by={name: [TallyOutput.of(one) for one in told] for name, told in found.tallies.items()},
        bots=dict(found.bots),
    )


@router.get("/sites", response=SitesOutput)
def list_sites(request: ApiRequest) -> SitesOutput:
    """The websites that are counted, the oldest first."""
    return SitesOutput(items=[SiteOutput.of(site) for site in queries.visible_sites(request.actor)])
