"""Endpoints: whom Hedgerow tells what happens."""

from datetime import timedelta
from uuid import UUID

from ninja import Query, Router

from hedgerow.api.paging import Page, PageQuery, page_of
from hedgerow.api.request import ApiRequest
from hedgerow.automation import operations, queries, tasks
from hedgerow.automation.api.access import READ, WRITE
from hedgerow.automation.api.schemas import (
    DeliveryOutput,
    EndpointChange,
    EndpointInput,
    EndpointOutput,
    NewEndpointOutput,
    ReplayInput,
    ReplayOutput,
    RotationInput,
)
from hedgerow.automation.models import Endpoint

router = Router(tags=["Webhooks"], auth=READ)


def _shown(found: list[Endpoint]) -> list[EndpointOutput]:
    return [EndpointOutput.of(one) for one in found]


@router.get("", response=Page[EndpointOutput])
def list_webhooks(request: ApiRequest, wanted: Query[PageQuery]) -> Page[EndpointOutput]:
    """Every endpoint, in the order they were made."""
    return page_of(request, queries.visible_endpoints(request.actor), wanted, show=_shown)


@router.post("", response={201: NewEndpointOutput}, auth=WRITE)
def create_webhook(request: ApiRequest, body: EndpointInput) -> NewEndpointOutput:
    """Tell an address what happens from now on. The key needs `timeline:read` as well. `secret` is shown this once."""
    made = operations.create_endpoint(actor=request.actor, draft=body.draft())
    return NewEndpointOutput.shown_once(made.endpoint, made.secret)


@router.get("/{endpoint_id}", response=EndpointOutput)
def get_webhook(request: ApiRequest, endpoint_id: UUID) -> EndpointOutput:
    """One endpoint."""
    return EndpointOutput.of(queries.visible_endpoint(request.actor, endpoint_id))


@router.patch("/{endpoint_id}", response=EndpointOutput, auth=WRITE)
def change_webhook(request: ApiRequest, endpoint_id: UUID, body: EndpointChange) -> EndpointOutput:
    """Change what the body names. What waits goes to the new address. The key needs `timeline:read` as well."""
    one = queries.visible_endpoint(request.actor, endpoint_id)
    return EndpointOutput.of(operations.change_endpoint(actor=request.actor, endpoint=one, draft=body.draft(one)))


@router.delete("/{endpoint_id}", response={204: None}, auth=WRITE)
def remove_webhook(request: ApiRequest, endpoint_id: UUID) -> None:
    """With its secret and its deliveries."""
    operations.remove_endpoint(actor=request.actor, endpoint=queries.visible_endpoint(request.actor, endpoint_id))


@router.post("/{endpoint_id}/secret", response=NewEndpointOutput, auth=WRITE)
def rotate_webhook_secret(request: ApiRequest, endpoint_id: UUID, body: RotationInput) -> NewEndpointOutput:
    """A new secret, shown this once. For a while requests carry the signatures of both."""
    one = queries.visible_endpoint(request.actor, endpoint_id)
    overlap = timedelta(hours=body.overlap_hours)
    made = operations.renew_secret(actor=request.actor, endpoint=one, overlap=overlap)
    return NewEndpointOutput.shown_once(made.endpoint, made.secret)


@router.post("/{endpoint_id}/pause", response=EndpointOutput, auth=WRITE)
def pause_webhook(request: ApiRequest, endpoint_id: UUID) -> EndpointOutput:
    """Nothing is sent; what happens waits."""
    one = queries.visible_endpoint(request.actor, endpoint_id)
    return EndpointOutput.of(operations.pause_endpoint(actor=request.actor, endpoint=one))


@router.delete("/{endpoint_id}/pause", response=EndpointOutput, auth=WRITE)
def resume_webhook(request: ApiRequest, endpoint_id: UUID) -> EndpointOutput:
    """Go on, also after Hedgerow has switched it off. What was given up waits for a replay."""
    one = queries.visible_endpoint(request.actor, endpoint_id)
    resumed = operations.resume_endpoint(actor=request.actor, endpoint=one)
    tasks.send_soon(resumed.pk)
    return EndpointOutput.of(resumed)


@router.post("/{endpoint_id}/tests", response={201: DeliveryOutput}, auth=WRITE)
def test_webhook(request: ApiRequest, endpoint_id: UUID) -> DeliveryOutput:
    """Send `hedgerow.test` in a moment; its delivery says how it went."""
    one = queries.visible_endpoint(request.actor, endpoint_id)
    return DeliveryOutput.of(operations.send_test(actor=request.actor, endpoint=one))


@router.post("/{endpoint_id}/replays", response=ReplayOutput, auth=WRITE)
def replay_webhook(request: ApiRequest, endpoint_id: UUID, body: ReplayInput) -> ReplayOutput:
    """Send again all that was given up since a day, with the same ids."""
    one = queries.visible_endpoint(request.actor, endpoint_id)
    count = operations.replay_failed(actor=request.actor, endpoint=one, since=body.since)
    tasks.send_soon(one.pk)
    return ReplayOutput(count=count, since=body.since)
