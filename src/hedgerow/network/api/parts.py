"""What belongs to a party: contact points, addresses, tags."""

from uuid import UUID

from ninja import Router

from hedgerow.api.request import ApiRequest
from hedgerow.network import operations, queries
from hedgerow.network.api.access import READ, WRITE
from hedgerow.network.api.schemas import (
    AddressInput,
    AddressOutput,
    ContactInput,
    ContactOutput,
    TagOutput,
    TagsInput,
    TagsOutput,
)

router = Router(tags=["Contact points, addresses, tags"], auth=READ)


@router.post("/{party_id}/contact-points", response={201: ContactOutput}, auth=WRITE)
def add_contact_point(request: ApiRequest, party_id: UUID, body: ContactInput) -> ContactOutput:
    """Add a way to reach a party; the first of its kind is the primary one."""
    party = queries.visible_party(request.actor, party_id)
    point = operations.add_contact_point(
        actor=request.actor, party=party, kind=body.kind, value=body.value, label=body.label
    )
    return ContactOutput.model_validate(point)


@router.delete("/{party_id}/contact-points/{point_id}", response={204: None}, auth=WRITE)
def remove_contact_point(request: ApiRequest, party_id: UUID, point_id: UUID) -> None:
    """Take a contact point away."""
    point = queries.visible_contact_point(request.actor, party_id, point_id)
    operations.remove_contact_point(actor=request.actor, point=point)


@router.post("/{party_id}/addresses", response={201: AddressOutput}, auth=WRITE)
def add_address(request: ApiRequest, party_id: UUID, body: AddressInput) -> AddressOutput:
    """Add a postal address."""
    party = queries.visible_party(request.actor, party_id)
    address = operations.add_address(actor=request.actor, party=party, **body.model_dump())
    return AddressOutput.model_validate(address)


@router.put("/{party_id}/tags", response=TagsOutput, auth=WRITE)
def set_tags(request: ApiRequest, party_id: UUID, body: TagsInput) -> TagsOutput:
    """Give a party exactly these tags; a new word becomes a tag."""
    party = queries.visible_party(request.actor, party_id)
    tags = operations.set_tags(actor=request.actor, party=party, names=body.names)
    return TagsOutput(tags=[TagOutput.model_validate(tag) for tag in tags])
