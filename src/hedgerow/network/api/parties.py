"""People and organisations."""

from typing import Annotated
from uuid import UUID

from ninja import Query, Router
from pydantic import Field

from hedgerow.api.fields import Moment
from hedgerow.api.paging import Page, PageQuery, page_of
from hedgerow.api.request import ApiRequest
from hedgerow.network import operations, queries
from hedgerow.network.api.access import READ, WRITE
from hedgerow.network.api.schemas import PartyChange, PartyInput, PartyOutput
from hedgerow.network.models import Party
from hedgerow.network.operations import NewContact

router = Router(tags=["Parties"], auth=READ)


class PartyQuery(PageQuery):
    """Which parties."""

    q: Annotated[
        str, Field(max_length=200, description="Part of a name, or a whole e-mail address or phone number.")
    ] = ""
    role: Annotated[str, Field(max_length=40, description="Key of a role they have now.")] = ""
    tag: Annotated[str, Field(max_length=60)] = ""
    changed_since: Annotated[Moment | None, Field(description="Gives them in the order they changed.")] = None
    archived: Annotated[bool, Field(description="Those put away, instead of the others.")] = False


@router.get("", response=Page[PartyOutput])
def list_parties(request: ApiRequest, wanted: Query[PartyQuery]) -> Page[PartyOutput]:
    """Parties, the oldest first."""
    rows = queries.searched_parties(
        request.actor,
        q=wanted.q,
        role=wanted.role,
        tag=wanted.tag,
        changed_since=wanted.changed_since,
        archived=wanted.archived,
    )
    return page_of(
        request, rows, wanted, by=("added_at" if wanted.changed_since is None else "changed_at", "id"), show=_shown
    )


def _shown(parties: list[Party]) -> list[PartyOutput]:
    return [PartyOutput.of(party) for party in parties]


@router.post("", response={201: PartyOutput}, auth=WRITE)
def create_party(request: ApiRequest, body: PartyInput) -> PartyOutput:
    """Add a person or organisation, with how to reach them and what they are to the business."""
    details = {name: value for name, value in body.details().items() if name not in {"contacts", "roles", "since"}}
    party = operations.add_party(
        actor=request.actor,
        contacts=[NewContact(contact.kind, contact.value, contact.label) for contact in body.contacts],
        roles=list(dict.fromkeys(body.roles)),
        since=body.since,
        source="api",
        **details,
    )
    return PartyOutput.of(queries.party_in_detail(request.actor, party.id))


@router.get("/{party_id}", response=PartyOutput)
def get_party(request: ApiRequest, party_id: UUID) -> PartyOutput:
    """One party, put away or not."""
    return PartyOutput.of(queries.party_in_detail(request.actor, party_id))


@router.patch("/{party_id}", response=PartyOutput, auth=WRITE)
def change_party(request: ApiRequest, party_id: UUID, body: PartyChange) -> PartyOutput:
    """Change what the body names."""
    party = queries.visible_party(request.actor, party_id)
    operations.change_party(actor=request.actor, party=party, changes=body.details())
    return PartyOutput.of(queries.party_in_detail(request.actor, party_id))


@router.post("/{party_id}/archival", response=PartyOutput, auth=WRITE)
def archive_party(request: ApiRequest, party_id: UUID) -> PartyOutput:
    """Put a party away: out of lists, kept in history. Doing it again changes nothing."""
    operations.archive_party(actor=request.actor, party=queries.visible_party(request.actor, party_id))
    return PartyOutput.of(queries.party_in_detail(request.actor, party_id))


@router.delete("/{party_id}/archival", response=PartyOutput, auth=WRITE)
def restore_party(request: ApiRequest, party_id: UUID) -> PartyOutput:
    """Bring a party back into lists. Doing it again changes nothing."""
    operations.restore_party(actor=request.actor, party=queries.visible_party(request.actor, party_id))
    return PartyOutput.of(queries.party_in_detail(request.actor, party_id))
