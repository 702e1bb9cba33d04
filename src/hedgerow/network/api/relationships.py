"""Ties between any two parties."""

from collections.abc import Sequence
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
from hedgerow.network.models import Relationship

router = Router(tags=["Relationships"], auth=READ)


class TieQuery(PageQuery):
    party: Annotated[UUID | None, Field(description="On either side.")] = None
    kind: Annotated[str, Field(max_length=40, description="Key of a kind of relationship.")] = ""
    current: Annotated[bool | None, Field(description="true: those not ended; false: those ended.")] = None


@router.get("", response=Page[RelationshipOutput])
def list_relationships(request: ApiRequest, wanted: Query[TieQuery]) -> Page[RelationshipOutput]:
    """Relationships, the oldest first."""
    rows = queries.visible_ties(request.actor, party_id=wanted.party, kind=wanted.kind, current=wanted.current)
    return page_of(request, rows, wanted, show=lambda found: _shown(request, found))


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
    return _shown(request, [tie])[0]


@router.get("/{tie_id}", response=RelationshipOutput)
def get_relationship(request: ApiRequest, tie_id: UUID) -> RelationshipOutput:
    """One relationship, ended or not."""
    return _shown(request, [queries.visible_tie(request.actor, tie_id)])[0]


@router.delete("/{tie_id}", response=RelationshipOutput, auth=WRITE)
def end_relationship(request: ApiRequest, tie_id: UUID, ending: Query[EndQuery]) -> RelationshipOutput:
    """The relationship ends; it stays in the history. Doing it again changes nothing."""
    tie = queries.visible_tie(request.actor, tie_id)
    return _shown(request, [operations.end_tie(actor=request.actor, tie=tie, until=ending.until)])[0]


def _shown(request: ApiRequest, ties: Sequence[Relationship]) -> list[RelationshipOutput]:
    bonds = queries.bonds_of(request.actor, ties)
    return [RelationshipOutput.of(tie, bonds.get(tie.pk)) for tie in ties]
