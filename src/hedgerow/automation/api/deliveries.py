"""Deliveries: what was sent to whom, and how it went."""

from typing import Annotated
from uuid import UUID

from ninja import Query, Router
from pydantic import Field

from hedgerow.api.paging import Page, PageQuery, page_of
from hedgerow.api.request import ApiRequest
from hedgerow.automation import operations, queries, tasks
from hedgerow.automation.api.access import READ, WRITE
from hedgerow.automation.api.schemas import DeliveryDetailOutput, DeliveryOutput
from hedgerow.automation.models import Delivery, DeliveryState

router = Router(tags=["Webhooks"], auth=READ)


class DeliveryQuery(PageQuery):
    state: DeliveryState | None = None
    verb: Annotated[str, Field(max_length=60)] = ""


def _shown(found: list[Delivery]) -> list[DeliveryOutput]:
    return [DeliveryOutput.of(one) for one in found]


@router.get("/{endpoint_id}/deliveries", response=Page[DeliveryOutput])
def list_deliveries(request: ApiRequest, endpoint_id: UUID, wanted: Query[DeliveryQuery]) -> Page[DeliveryOutput]:
    """What an endpoint was told, the latest first."""
    rows = queries.visible_deliveries(request.actor, queries.visible_endpoint(request.actor, endpoint_id))
    asked = {"state": wanted.state, "verb": wanted.verb}
    rows = rows.filter(**{name: value for name, value in asked.items() if value})
    return page_of(request, rows, wanted, by=("-created_at", "-id"), show=_shown)


@router.get("/deliveries/{delivery_id}", response=DeliveryDetailOutput)
def get_delivery(request: ApiRequest, delivery_id: UUID) -> DeliveryDetailOutput:
    """One delivery, with every attempt."""
    one = queries.visible_delivery(request.actor, delivery_id)
    return DeliveryDetailOutput.with_log(one, queries.attempts_of(request.actor, one))


@router.post("/deliveries/{delivery_id}/replay", response=DeliveryOutput, auth=WRITE)
def replay_delivery(request: ApiRequest, delivery_id: UUID) -> DeliveryOutput:
    """Send it again, with the same id."""
    one = queries.visible_delivery(request.actor, delivery_id)
    again = operations.replay_delivery(actor=request.actor, delivery=one)
    tasks.send_soon(again.endpoint_id)
    return DeliveryOutput.of(again)
