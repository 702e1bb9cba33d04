"""Roles and deliverables of a value network. Each change answers with the whole of it."""

from uuid import UUID

from ninja import Router

from hedgerow.api.request import ApiRequest
from hedgerow.value_network import operations, queries
from hedgerow.value_network.api.access import TAG, WRITE
from hedgerow.value_network.api.analyses import ValueNetworkDetail
from hedgerow.value_network.api.networks import detail
from hedgerow.value_network.api.schemas import DeliverableInput, DrawnRoleInput

router = Router(tags=[TAG], auth=WRITE)
_ROLE = "/{value_network_id}/roles/{drawn_role_id}"
_DELIVERABLE = "/{value_network_id}/deliverables/{deliverable_id}"


@router.post("/{value_network_id}/roles", response={201: ValueNetworkDetail})
def draw_role(request: ApiRequest, value_network_id: UUID, body: DrawnRoleInput) -> ValueNetworkDetail:
    """Add a role."""
    one = queries.visible_network(request.actor, value_network_id)
    operations.draw_role(actor=request.actor, network=one, draft=body.draft)
    return detail(request, value_network_id)


@router.put(_ROLE, response=ValueNetworkDetail)
def change_drawn_role(
    request: ApiRequest, value_network_id: UUID, drawn_role_id: UUID, body: DrawnRoleInput
) -> ValueNetworkDetail:
    """Name it otherwise, or let it stand for others."""
    one = queries.visible_network(request.actor, value_network_id)
    operations.draw_role(actor=request.actor, network=one, draft=body.draft, key=drawn_role_id)
    return detail(request, value_network_id)


@router.delete(_ROLE, response=ValueNetworkDetail)
def take_role_out(request: ApiRequest, value_network_id: UUID, drawn_role_id: UUID) -> ValueNetworkDetail:
    """With all that it gives and gets."""
    one = queries.visible_network(request.actor, value_network_id)
    operations.take_out_role(actor=request.actor, network=one, key=drawn_role_id)
    return detail(request, value_network_id)


@router.post("/{value_network_id}/deliverables", response={201: ValueNetworkDetail})
def draw_deliverable(request: ApiRequest, value_network_id: UUID, body: DeliverableInput) -> ValueNetworkDetail:
    """Add what one role gives another."""
    one = queries.visible_network(request.actor, value_network_id)
    operations.draw_deliverable(actor=request.actor, network=one, draft=body.draft)
    return detail(request, value_network_id)


@router.put(_DELIVERABLE, response=ValueNetworkDetail)
def change_deliverable(
    request: ApiRequest, value_network_id: UUID, deliverable_id: UUID, body: DeliverableInput
) -> ValueNetworkDetail:
    """All of it anew; what was judged of it stays."""
    one = queries.visible_network(request.actor, value_network_id)
    operations.draw_deliverable(actor=request.actor, network=one, draft=body.draft, key=deliverable_id)
    return detail(request, value_network_id)


@router.delete(_DELIVERABLE, response=ValueNetworkDetail)
def take_deliverable_out(request: ApiRequest, value_network_id: UUID, deliverable_id: UUID) -> ValueNetworkDetail:
    """An earlier version has it still."""
    one = queries.visible_network(request.actor, value_network_id)
    operations.take_out_deliverable(actor=request.actor, network=one, key=deliverable_id)
    return detail(request, value_network_id)
