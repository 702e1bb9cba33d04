"""Circles, who is in them, and what each was paid."""

from typing import Annotated
from uuid import UUID

from ninja import Query, Router
from pydantic import BaseModel, Field

from hedgerow.api.fields import Day
from hedgerow.api.request import ApiRequest
from hedgerow.circles import operations, queries
from hedgerow.circles.api.access import READ, WRITE
from hedgerow.circles.api.schemas import (
    CircleMemberInput,
    CircleMemberOutput,
    CircleMembersOutput,
    CircleOutput,
    CirclesOutput,
    CircleStatementOutput,
)
from hedgerow.network import queries as network

router = Router(tags=["Circles"], auth=READ)


class DaysQuery(BaseModel):
    since: Annotated[Day, Field(description="The first day.")]
    until: Annotated[Day, Field(description="The last day.")]


@router.get("", response=CirclesOutput)
def list_circles(request: ApiRequest) -> CirclesOutput:
    """Every circle, by name."""
    return CirclesOutput(
        items=[CircleOutput.of(one, members) for one, members in queries.listed_circles(request.actor)]
    )


@router.get("/members/{circle_member_id}/statement", response=CircleStatementOutput)
def get_circle_statement(
    request: ApiRequest, circle_member_id: UUID, wanted: Query[DaysQuery]
) -> CircleStatementOutput:
    """What a member paid and was paid between two days."""
    one = queries.visible_member(request.actor, circle_member_id)
    return CircleStatementOutput.of(queries.statement(request.actor, one, wanted.since, wanted.until))


@router.get("/{circle_id}/members", response=CircleMembersOutput)
def list_circle_members(request: ApiRequest, circle_id: UUID) -> CircleMembersOutput:
    """Who is in it, and who left with something in the wallet."""
    circle = queries.visible_circle(request.actor, circle_id)
    return CircleMembersOutput(items=[CircleMemberOutput.of(one) for one in queries.members_of(request.actor, circle)])


@router.post("/{circle_id}/members", response={201: CircleMemberOutput}, auth=WRITE)
def join_circle(request: ApiRequest, circle_id: UUID, body: CircleMemberInput) -> CircleMemberOutput:
    """A party, or the business itself, takes part from now on."""
    circle = queries.visible_circle(request.actor, circle_id)
    party = network.visible_party(request.actor, body.party) if body.party else None
    return CircleMemberOutput.of(operations.join_circle(actor=request.actor, circle=circle, party=party))
