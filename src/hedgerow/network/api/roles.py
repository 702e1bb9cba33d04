"""What a party is to the business, with history."""

from typing import Annotated
from uuid import UUID

from ninja import Query, Router
from pydantic import BaseModel, Field

from hedgerow.api.fields import Day
from hedgerow.api.paging import Page, PageQuery, page_of
from hedgerow.api.request import ApiRequest
from hedgerow.network import operations, queries
from hedgerow.network.api.access import READ, WRITE
from hedgerow.network.api.schemas import RoleInput, RoleOutput
from hedgerow.network.api.texts import Key

router = Router(tags=["Roles"], auth=READ)


class EndQuery(BaseModel):
    until: Annotated[Day | None, Field(description="Today by default.")] = None


@router.get("/{party_id}/roles", response=Page[RoleOutput])
def list_roles(request: ApiRequest, party_id: UUID, wanted: Query[PageQuery]) -> Page[RoleOutput]:
    """The party's roles, ended ones too."""
    rows = queries.roles_of(queries.visible_party(request.actor, party_id))
    return page_of(request, rows, wanted, show=lambda found: [RoleOutput.of(role) for role in found])


@router.post("/{party_id}/roles", response={201: RoleOutput}, auth=WRITE)
def give_role(request: ApiRequest, party_id: UUID, body: RoleInput) -> RoleOutput:
    """From `since` the party has this role."""
    party = queries.visible_party(request.actor, party_id)
    return RoleOutput.of(operations.give_role(actor=request.actor, party=party, role=body.role, since=body.since))


@router.delete("/{party_id}/roles/{role}", response=RoleOutput, auth=WRITE)
def end_role(request: ApiRequest, party_id: UUID, role: Key, ending: Query[EndQuery]) -> RoleOutput:
    """The role ends; it stays in the history."""
    party = queries.visible_party(request.actor, party_id)
    return RoleOutput.of(operations.end_role(actor=request.actor, party=party, role=role, until=ending.until))
