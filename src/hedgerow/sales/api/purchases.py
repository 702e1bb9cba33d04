"""Purchases that a program tells."""

from typing import Annotated
from uuid import UUID

from ninja import Router, Status
from pydantic import Field

from hedgerow.api.fields import Input, Moment
from hedgerow.api.request import ApiRequest
from hedgerow.network import queries as network
from hedgerow.sales import operations, order_queries
from hedgerow.sales.api.access import WRITE
from hedgerow.sales.api.schemas import OrderOutput
from hedgerow.sales.reports import Fulfilment, OrderState, ReportedCustomer, ReportedLine, ReportedOrder

router = Router(tags=["Sales"], auth=WRITE)
Minor = Annotated[int, Field(strict=True, ge=0, le=10**13)]
Words = Annotated[str, Field(max_length=200)]


class LineInput(Input):
    key: Annotated[str, Field(min_length=1, max_length=120, description="Its own in the order.")]
    description: Words
    amount_minor: Minor
    quantity_milli: Minor = 1000
    discount_minor: Minor = 0
    tax_minor: Minor = 0
    product_key: Annotated[str, Field(max_length=120)] = ""
    sku: Annotated[str, Field(max_length=120)] = ""
    category: Annotated[str, Field(max_length=80)] = ""


class CustomerInput(Input):
    """Found by your own id, else by e-mail or phone with the name; added where nobody is found."""

    external_id: Annotated[str, Field(max_length=120)] = ""
    name: Words = ""
    email: Annotated[str, Field(max_length=320)] = ""
    phone: Annotated[str, Field(max_length=60)] = ""


class PurchaseInput(Input):
    """`source` with `external_id` names the sale once and for all: told again, it is the same sale."""

    source: Annotated[str, Field(min_length=1, max_length=40)]
    external_id: Annotated[str, Field(min_length=1, max_length=120)]
    version: Annotated[
        int, Field(strict=True, ge=0, le=2**53, description="Grows with every change; the newest holds.")
    ] = 0
    state: OrderState = OrderState.PAID
    placed_at: Moment
    paid_at: Moment | None = None
    currency: Annotated[str, Field(min_length=3, max_length=3)]
    total_minor: Minor
    number: Annotated[str, Field(max_length=80)] = ""
    discount_minor: Minor = 0
    tax_minor: Minor = 0
    delivery_minor: Minor = 0
    tip_minor: Minor = 0
    channel: Annotated[str, Field(max_length=10)] = "web"
    fulfilment: Fulfilment = Fulfilment.NONE
    place: Annotated[str, Field(max_length=120)] = ""
    lines: Annotated[list[LineInput], Field(max_length=500)] = []
    party: Annotated[UUID | None, Field(description="Who bought, where you know our key of them.")] = None
    customer: CustomerInput | None = None

    def report(self) -> ReportedOrder:
        told = self.model_dump(exclude={"party", "customer", "lines"})
        customer = self.customer
        return ReportedOrder(
            **told,
            lines=tuple(ReportedLine(**line.model_dump()) for line in self.lines),
            customer=ReportedCustomer(source=self.source, **customer.model_dump()) if customer else None,
        )


@router.post("", response={201: OrderOutput, 200: OrderOutput})
def create_purchase(request: ApiRequest, body: PurchaseInput) -> Status[OrderOutput]:
    """Record a sale. Told again it changes nothing (200), unless with a higher version it says something else."""
    party = network.visible_party(request.actor, body.party) if body.party else None
    order, taken = operations.record_order(actor=request.actor, report=body.report(), party=party)
    return Status(201 if taken.new else 200, OrderOutput.of(order_queries.visible_order(request.actor, order.pk)))
