"""Entries of what everybody gives and needs. A key needs `network:read` as well: whose an entry is, is part of it."""

from dataclasses import replace
from typing import Annotated
from uuid import UUID

from ninja import Query, Router
from pydantic import Field

from hedgerow.api.fields import Day
from hedgerow.api.paging import Page, PageQuery, page_of
from hedgerow.api.request import ApiRequest
from hedgerow.network import queries as network
from hedgerow.resources import operations, queries
from hedgerow.resources.api.access import READ, WRITE
from hedgerow.resources.api.schemas import ResourceChange, ResourceInput, ResourceOutput
from hedgerow.resources.models import Resource, Side
from hedgerow.resources.operations import ResourceDraft

router = Router(tags=["Gives and needs"], auth=READ)


class ResourceQuery(PageQuery):
    party: Annotated[UUID | None, Field(description="Whose.")] = None
    side: Side | None = None
    kind: Annotated[str, Field(max_length=40, description="Key of a kind.")] = ""
    ended: Annotated[bool, Field(description="Those that are over, instead of the present ones.")] = False
    expires_by: Annotated[Day | None, Field(description="Only what runs out by that day or has run out.")] = None


@router.get("", response=Page[ResourceOutput])
def list_resources(request: ApiRequest, wanted: Query[ResourceQuery]) -> Page[ResourceOutput]:
    """What everybody gives and needs, the oldest first."""
    rows = queries.listed_resources(request.actor, is_ended=wanted.ended)
    asked = {
        "party": wanted.party,
        "side": wanted.side,
        "kind__key": wanted.kind,
        "valid_until__lte": wanted.expires_by,
    }
    rows = rows.filter(**{name: value for name, value in asked.items() if value})
    return page_of(request, rows, wanted, show=_shown)


def _shown(found: list[Resource]) -> list[ResourceOutput]:
    return [ResourceOutput.of(one) for one in found]


@router.post("", response={201: ResourceOutput}, auth=WRITE)
def create_resource(request: ApiRequest, body: ResourceInput) -> ResourceOutput:
    """Note what a party, or without one the business itself, gives or needs."""
    party = network.visible_party(request.actor, body.party) if body.party else None
    made = operations.add_resource(actor=request.actor, party=party, draft=body.draft(), source="api")
    return ResourceOutput.of(made)


@router.get("/{resource_id}", response=ResourceOutput)
def get_resource(request: ApiRequest, resource_id: UUID) -> ResourceOutput:
    """One entry, over or not."""
    return ResourceOutput.of(queries.visible_resource(request.actor, resource_id))


@router.patch("/{resource_id}", response=ResourceOutput, auth=WRITE)
def change_resource(request: ApiRequest, resource_id: UUID, body: ResourceChange) -> ResourceOutput:
    """Change what the body names."""
    one = queries.visible_resource(request.actor, resource_id)
    draft = replace(ResourceDraft.of(one), **body.said())
    return ResourceOutput.of(
        operations.change_resource(actor=request.actor, resource=one, party=one.party, draft=draft)
    )


@router.post("/{resource_id}/end", response=ResourceOutput, auth=WRITE)
def end_resource(request: ApiRequest, resource_id: UUID) -> ResourceOutput:
    """It is over, and stays in the history. Doing it again changes nothing."""
    one = queries.visible_resource(request.actor, resource_id)
    return ResourceOutput.of(operations.end_resource(actor=request.actor, resource=one))


@router.delete("/{resource_id}/end", response=ResourceOutput, auth=WRITE)
def resume_resource(request: ApiRequest, resource_id: UUID) -> ResourceOutput:
    """It holds again. Doing it again changes nothing."""
    one = queries.visible_resource(request.actor, resource_id)
    return ResourceOutput.of(operations.resume_resource(actor=request.actor, resource=one))


@router.delete("/{resource_id}", response={204: None}, auth=WRITE)
def remove_resource(request: ApiRequest, resource_id: UUID) -> None:
    """It was a mistake: taken out, and gone for good a month later."""
    one = queries.visible_resource(request.actor, resource_id)
    operations.remove_resource(actor=request.actor, resource=one)
