"""Orders and returns as programs read them. Amounts are minor units of the currency."""

from datetime import datetime
from typing import Self
from uuid import UUID

from hedgerow.api.fields import Output
from hedgerow.sales.models import Order, OrderLine, Return


class PurchaseLineOutput(Output):
    key: str
    product: UUID | None
    description: str
    quantity_milli: int
    amount_minor: int
    discount_minor: int
    tax_minor: int

    @classmethod
    def of(cls, line: OrderLine) -> Self:
        named = ("key", "description", "quantity_milli", "amount_minor", "discount_minor", "tax_minor")
        return cls(product=line.product_id, **{name: getattr(line, name) for name in named})


class ReturnOutput(Output):
    """`counted_minor` is what of it counts; `waits_because` why not all of it does."""

    id: UUID
    order: UUID | None
    source: str
    external_id: str
    state: str
    returned_at: datetime
    currency: str
    amount_minor: int
    counted_minor: int
    waits_because: str
    reason: str
    channel: str
    place: str

    @classmethod
    def of(cls, back: Return) -> Self:
        named = [name for name in cls.model_fields if name not in ("id", "order")]
        return cls(id=back.pk, order=back.order_id, **{name: getattr(back, name) for name in named})


class OrderOutput(Output):
    id: UUID
    party: UUID | None
    source: str
    external_id: str
    number: str
    state: str
    placed_at: datetime
    paid_at: datetime | None
    currency: str
    total_minor: int
    discount_minor: int
    tax_minor: int
    delivery_minor: int
    tip_minor: int
    channel: str
    fulfilment: str
    place: str
    lines: list[PurchaseLineOutput]
    returns: list[ReturnOutput]

    @classmethod
    def of(cls, order: Order) -> Self:
        named = [name for name in cls.model_fields if name not in ("id", "party", "lines", "returns")]
        return cls(
            id=order.pk,
            party=order.party_id,
            lines=[PurchaseLineOutput.of(line) for line in order.lines.all()],
            returns=[ReturnOutput.of(back) for back in order.returns.all()],
            **{name: getattr(order, name) for name in named},
        )
