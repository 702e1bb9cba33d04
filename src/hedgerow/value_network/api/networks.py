"""Value networks as a whole: begun, read with their analysis, named, put away, and beside what really flowed."""

from typing import Annotated
from uuid import UUID

from ninja import Query, Router, Status
from pydantic import Field

from hedgerow.api.fields import Day, Input
from hedgerow.api.paging import Page, PageQuery, page_of
from hedgerow.api.request import ApiRequest
from hedgerow.exchange import queries as exchange
from hedgerow.exchange.queries import Period
from hedgerow.value_network import analysing, operations, queries
from hedgerow.value_network.api.access import READ, TAG, WRITE
from hedgerow.value_network.api.analyses import ConversionOutput, FlowedOutput, RoleWorthOutput, ValueNetworkDetail
from hedgerow.value_network.api.schemas import (
    NetworkVersionOutput,
    ValueNetworkChange,
    ValueNetworkInput,
    ValueNetworkOutput,
)
from hedgerow.value_network.models import JudgedSide

router = Router(tags=[TAG], auth=READ)


class ValueNetworkQuery(PageQuery):
    put_away: Annotated[bool, Field(description="Those that were put away, instead of the others.")] = False


class ReturnQuery(Input):
    after: Annotated[
        int | None,
        Field(ge=1, le=2**63 - 1, description="The version that you saw; 409 where something was drawn since."),
    ] = None


class PeriodQuery(Input):
    since: Day | None = None
    until: Day | None = None


@router.get("", response=Page[ValueNetworkOutput])
def list_value_networks(request: ApiRequest, wanted: Query[ValueNetworkQuery]) -> Page[ValueNetworkOutput]:
    """All value networks, the oldest first."""
    rows = queries.visible_networks(request.actor, put_away=wanted.put_away)
    return page_of(request, rows, wanted, show=lambda found: [ValueNetworkOutput.of(one) for one in found])


@router.post("", response={201: ValueNetworkDetail}, auth=WRITE)
def begin_value_network(request: ApiRequest, body: ValueNetworkInput) -> ValueNetworkDetail:
    """Copy an example, in the language of the request, or begin with the business alone."""
    made = operations.begin_network(actor=request.actor, example=body.example, name=body.name)
    return detail(request, made.pk)


@router.get("/{value_network_id}", response=ValueNetworkDetail)
def get_value_network(request: ApiRequest, value_network_id: UUID) -> ValueNetworkDetail:
    """Roles, deliverables, the latest judgements and the exchange analysis."""
    return detail(request, value_network_id)


@router.patch("/{value_network_id}", response=ValueNetworkOutput, auth=WRITE)
def rename_value_network(request: ApiRequest, value_network_id: UUID, body: ValueNetworkChange) -> ValueNetworkOutput:
    """Another name."""
    one = queries.visible_network(request.actor, value_network_id)
    operations.rename_network(actor=request.actor, network=one, name=body.name)
    return ValueNetworkOutput.of(queries.visible_network(request.actor, value_network_id))


@router.delete("/{value_network_id}", response={204: None}, auth=WRITE)
def put_value_network_away(request: ApiRequest, value_network_id: UUID) -> Status[None]:
    """It is shown nowhere any more; a person can bring it back."""
    one = queries.visible_network(request.actor, value_network_id)
    operations.put_away_network(actor=request.actor, network=one)
    return Status(204, None)


@router.get("/{value_network_id}/flows", response=FlowedOutput)
def compare_value_network(request: ApiRequest, value_network_id: UUID, wanted: Query[PeriodQuery]) -> FlowedOutput:
    """Which deliverables were seen among the flows of a period, and what flowed that nobody drew."""
    one = queries.visible_network(request.actor, value_network_id)
    drawing = queries.current_drawing(request.actor, one)
    found = queries.compared(request.actor, drawing, Period(wanted.since, wanted.until))
    return FlowedOutput.of(found, exchange.own_ways(request.actor).currency)


@router.get("/{value_network_id}/worth", response=list[RoleWorthOutput])
def weigh_value_network(request: ApiRequest, value_network_id: UUID) -> list[RoleWorthOutput]:
    """Impact and value creation, role by role, from what was judged."""
    one = queries.visible_network(request.actor, value_network_id)
    drawing, judged = queries.current_drawing(request.actor, one), queries.judged(request.actor, one)
    return [
        RoleWorthOutput(
            role=role.key,
            impact=ConversionOutput.of(analysing.table(drawing, role, JudgedSide.RECEIVED, judged)),
            creation=ConversionOutput.of(analysing.table(drawing, role, JudgedSide.GIVEN, judged)),
        )
        for role in drawing.roles
    ]


@router.get("/{value_network_id}/versions", response=Page[NetworkVersionOutput])
def list_value_network_versions(
    request: ApiRequest, value_network_id: UUID, wanted: Query[PageQuery]
) -> Page[NetworkVersionOutput]:
    """Who drew when, the oldest first."""
    one = queries.visible_network(request.actor, value_network_id)
    rows = queries.network_versions(request.actor, one)
    return page_of(request, rows, wanted, show=lambda found: [NetworkVersionOutput.of(each) for each in found])


@router.post("/{value_network_id}/versions/{version_id}/return", response=ValueNetworkDetail, auth=WRITE)
def return_value_network_version(
    request: ApiRequest, value_network_id: UUID, version_id: UUID, wanted: Query[ReturnQuery]
) -> ValueNetworkDetail:
    """An older version is the current one again."""
    version = queries.version_of(request.actor, value_network_id, version_id)
    operations.bring_back_version(actor=request.actor, version=version, after=wanted.after)
    return detail(request, value_network_id)


def detail(request: ApiRequest, network_id: UUID) -> ValueNetworkDetail:
    """As it stands after whatever was done."""
    one = queries.visible_network(request.actor, network_id)
    drawing = queries.current_drawing(request.actor, one)
    judged = queries.judged(request.actor, one)
    return ValueNetworkDetail.shown(one, drawing, judged, analysing.exchanged(drawing))
