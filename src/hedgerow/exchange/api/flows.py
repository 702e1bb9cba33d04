"""What was given, entry by entry. A key needs `network:read` as well: who gave is part of it."""

from typing import Annotated
from uuid import UUID

from ninja import Query, Router
from pydantic import Field

from hedgerow.api.fields import Day
from hedgerow.api.paging import Page, PageQuery, page_of
from hedgerow.api.request import ApiRequest
from hedgerow.exchange import operations, queries
from hedgerow.exchange.api.access import READ, WRITE
from hedgerow.exchange.api.schemas import FlowInput, FlowOutput, ObjectionInput
from hedgerow.exchange.models import Flow, FlowState
from hedgerow.exchange.queries import Period
from hedgerow.network import queries as network

router = Router(tags=["Given and received"], auth=READ)


class FlowQuery(PageQuery):
    party: Annotated[UUID | None, Field(description="On either side.")] = None
    kind: Annotated[str, Field(max_length=40, description="Key of a kind.")] = ""
    state: FlowState | None = None
    since: Day | None = None
    until: Day | None = None
    taken_back: Annotated[bool, Field(description="Those that were taken back, instead of the others.")] = False


@router.get("", response=Page[FlowOutput])
def list_flows(request: ApiRequest, wanted: Query[FlowQuery]) -> Page[FlowOutput]:
    """What was given and received, the oldest entry first."""
    rows = Period(wanted.since, wanted.until).of(queries.visible_flows(request.actor)).select_related("kind")
    rows = rows.filter(taken_back_at__isnull=not wanted.taken_back)
    if wanted.party is not None:
        rows = queries.with_party(rows, wanted.party)
    asked = {"kind__key": wanted.kind, "state": wanted.state}
    rows = rows.filter(**{name: value for name, value in asked.items() if value})
    return page_of(request, rows, wanted, show=_shown)


def _shown(found: list[Flow]) -> list[FlowOutput]:
    return [FlowOutput.of(one) for one in found]


@router.post("", response={201: FlowOutput}, auth=WRITE)
def create_flow(request: ApiRequest, body: FlowInput) -> FlowOutput:
    """Note what a party, or without one the business itself, gave another."""
    sides = [network.visible_party(request.actor, key) if key else None for key in (body.giver, body.receiver)]
    made = operations.state_flow(
        actor=request.actor, giver=sides[0], receiver=sides[1], draft=body.draft(), source="api"
    )
    return FlowOutput.of(made)


@router.get("/{flow_id}", response=FlowOutput)
def get_flow(request: ApiRequest, flow_id: UUID) -> FlowOutput:
    """One entry, also one that was taken back."""
    return FlowOutput.of(queries.visible_flow(request.actor, flow_id))


@router.post("/{flow_id}/confirmation", response=FlowOutput, auth=WRITE)
def confirm_flow(request: ApiRequest, flow_id: UUID) -> FlowOutput:
    """The other side says that it is so. Doing it again is refused: flow_already_confirmed."""
    one = queries.visible_flow(request.actor, flow_id)
    return FlowOutput.of(operations.confirm_flow(actor=request.actor, flow=one))


@router.post("/{flow_id}/dispute", response=FlowOutput, auth=WRITE)
def dispute_flow(request: ApiRequest, flow_id: UUID, body: ObjectionInput) -> FlowOutput:
    """The other side says otherwise: it counts on neither side until it is confirmed.

    Doing it again is refused: flow_already_disputed.
    """
    one = queries.visible_flow(request.actor, flow_id)
    return FlowOutput.of(operations.dispute_flow(actor=request.actor, flow=one, objection=body.objection))


@router.post("/{flow_id}/removal", response=FlowOutput, auth=WRITE)
def take_back_flow(request: ApiRequest, flow_id: UUID) -> FlowOutput:
    """It never was; it stays to be read. Only what was noted by hand. Doing it again changes nothing."""
    one = queries.visible_flow(request.actor, flow_id)
    return FlowOutput.of(operations.take_back_flow(actor=request.actor, flow=one))


@router.delete("/{flow_id}/removal", response=FlowOutput, auth=WRITE)
def restore_flow(request: ApiRequest, flow_id: UUID) -> FlowOutput:
    """Put back what was taken back. Doing it again changes nothing."""
    one = queries.visible_flow(request.actor, flow_id)
    return FlowOutput.of(operations.restore_flow(actor=request.actor, flow=one))
