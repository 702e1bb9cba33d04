"""Ties between any two parties."""

from typing import Annotated
from uuid import UUID

from ninja import Query, Router
from pydantic import Field

from hedgerow.api.paging import Page, PageQuery, page_of
from hedgerow.api.request import ApiRequest
from hedgerow.network import operations, queries
from hedgerow.network.api.access import READ, WRITE
from hedgerow.network.api.roles import EndQuery
from hedgerow.network.api.schemas import RelationshipInput, RelationshipOutput

router = Router(tags=["Relationships"], auth=READ)


class TieQuery(PageQuery):
    party: Annotated[UUID | None, Field(description="On either side.")] = None
    kind: Annotated[str, Field(max_length=40, description="Key of a kind of relationship.")] = ""
    current: Annotated[bool | None, Field(description="true: those not ended; false: those ended.")] = None


@router.get("", response=Page[RelationshipOutput])
def list_relationships(request: ApiRequest, wanted: Query[TieQuery]) -> Page[RelationshipOutput]:
    """Relationships, the oldest first."""
    rows = queries.visible_ties(request.actor, party_id=wanted.party, kind=wanted.kind, current=wanted.current)
    return page_of(request, rows, wanted, show=lambda found: [RelationshipOutput.of(tie) for tie in found])


@router.post("", response={201: RelationshipOutput}, auth=WRITE)
def create_relationship(request: ApiRequest, body: RelationshipInput) -> RelationshipOutput:
    """Tie two parties. A symmetric tie is stored once, whoever is named first."""
    tie = operations.make_tie(
        actor=request.actor,
        from_party=queries.visible_party(request.actor, body.from_party),
        to_party=queries.visible_party(request.actor, body.to_party),
        kind=body.kind,
        since=body.since,
        note=body.note,
        source="api",
    )
    return RelationshipOutput.of(tie)


@router.get("/{tie_id}", response=RelationshipOutput)
def get_relationship(request: ApiRequest, tie_id: UUID) -> RelationshipOutput:
    """One relationship, ended or not."""
    return RelationshipOutput.of(queries.visible_tie(request.actor, tie_id))


@router.delete("/{tie_id}", response=RelationshipOutput, auth=WRITE)
def end_relationship(request: ApiRequest, tie_id: UUID, ending: Query[EndQuery]) -> RelationshipOutput:
    """The relationship ends; it stays in the history. Doing it again changes nothing."""
    tie = queries.visible_tie(request.actor, tie_id)
    return RelationshipOutput.of(operations.end_tie(actor=request.actor, tie=tie, until=ending.until))
