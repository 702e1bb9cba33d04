"""Orders and returns, wherever they were."""

from typing import Annotated, Literal
from uuid import UUID

from ninja import Query, Router
from pydantic import Field

from hedgerow.api.fields import Day
from hedgerow.api.paging import Page, PageQuery, page_of
from hedgerow.api.request import ApiRequest
from hedgerow.sales import order_queries as queries
from hedgerow.sales.api.access import READ
from hedgerow.sales.api.schemas import OrderOutput, ReturnOutput
from hedgerow.sales.models import Order, Return

router = Router(tags=["Sales"], auth=READ)
returns = Router(tags=["Sales"], auth=READ)


class OrderQuery(PageQuery):
    party: Annotated[UUID | None, Field(description="Whose.")] = None
    state: Literal["", "open", "paid", "cancelled"] = ""
    source: Annotated[str, Field(max_length=40, description="Of which shop.")] = ""
    external_id: Annotated[str, Field(max_length=120, description="What its shop calls it.")] = ""
    since: Annotated[Day | None, Field(description="Only of that day and later.")] = None


class ReturnQuery(PageQuery):
    order: Annotated[UUID | None, Field(description="Of which order.")] = None


@router.get("", response=Page[OrderOutput])
def list_orders(request: ApiRequest, wanted: Query[OrderQuery]) -> Page[OrderOutput]:
    """Orders with their lines and returns, the oldest first."""
    asked = {
        "party_id": wanted.party,
        "state": wanted.state,
        "source": wanted.source,
        "external_id": wanted.external_id,
        "day__gte": wanted.since,
    }
    rows = queries.visible_orders(request.actor).filter(**{name: value for name, value in asked.items() if value})
    return page_of(request, rows.prefetch_related("lines", "returns").order_by(), wanted, show=_orders)


def _orders(found: list[Order]) -> list[OrderOutput]:
    return [OrderOutput.of(one) for one in found]


@router.get("/{order_id}", response=OrderOutput)
def get_order(request: ApiRequest, order_id: UUID) -> OrderOutput:
    """One order with its lines and returns."""
    return OrderOutput.of(queries.visible_order(request.actor, order_id))


@returns.get("", response=Page[ReturnOutput])
def list_returns(request: ApiRequest, wanted: Query[ReturnQuery]) -> Page[ReturnOutput]:
    """What was given back; also for orders that nobody has told of yet."""
    rows = queries.visible_returns(request.actor).order_by()
    if wanted.order:
        rows = rows.filter(order_id=wanted.order)
    return page_of(request, rows, wanted, show=_returns)


def _returns(found: list[Return]) -> list[ReturnOutput]:
    return [ReturnOutput.of(one) for one in found]
