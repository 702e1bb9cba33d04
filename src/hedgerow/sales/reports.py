"""What a shop or a till says of orders, returns and customers, in one shape for all of them.

A report is a state, never a change: the same one twice, or an older one after a newer, changes nothing. `version` grows
with the state in the shop (its own counter, or the milliseconds of its `updated_at`, which is `as_of` then). Amounts
are minor units and never negative; `external_id` is unique in `source`.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

AHEAD = timedelta(days=1)
"""So far a shop's clock may run ahead of ours. What is dated later would overrule, and stand above, all that comes."""


class OrderState(StrEnum):
    OPEN = "open"
    PAID = "paid"
    CANCELLED = "cancelled"


class Fulfilment(StrEnum):
    """How the goods reach the customer."""

    NONE = ""
    IN_STORE = "in_store"
    COLLECTION = "collection"
    DELIVERY = "delivery"
    DIGITAL = "digital"


class ReturnState(StrEnum):
    PENDING = "pending"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ReportedCustomer:
    """`name` may be empty where only a contact is known; `is_complete`: the shop's own record of her."""

    source: str
    external_id: str
    version: int = 0
    name: str = ""
    given_name: str = ""
    family_name: str = ""
    organisation: str = ""
    email: str = ""
    phone: str = ""
    country: str = ""
    language: str = ""
    is_complete: bool = False
    as_of: datetime | None = None


@dataclass(frozen=True, slots=True)
class ReportedLine:
    """`amount_minor` is what was charged for the line: discounts taken off, its tax put on."""

    key: str
    description: str
    amount_minor: int
    quantity_milli: int = 1000
    discount_minor: int = 0
    tax_minor: int = 0
    product_key: str = ""
    sku: str = ""
    category: str = ""


@dataclass(frozen=True, slots=True)
class ReportedOrder:
    """`total_minor` is what the customer pays for all: lines, delivery and tip, discounts taken off, tax put on.

    `place` names the shop, till or site; `location` is the shop's own id of it. `paid_at` None while nothing was paid.
    An order without `lines` says nothing of them: those known before stay.
    """

    source: str
    external_id: str
    version: int
    placed_at: datetime
    currency: str
    total_minor: int
    state: OrderState = OrderState.OPEN
    paid_at: datetime | None = None
    number: str = ""
    discount_minor: int = 0
    tax_minor: int = 0
    delivery_minor: int = 0
    tip_minor: int = 0
    channel: str = "web"
    fulfilment: Fulfilment = Fulfilment.NONE
    place: str = ""
    location: str = ""
    lines: tuple[ReportedLine, ...] = ()
    customer: ReportedCustomer | None = None
    as_of: datetime | None = None


@dataclass(frozen=True, slots=True)
class ReturnedLine:
    """A part of an order's line that came back; `line_key` is that line's `key`."""

    line_key: str
    quantity_milli: int
    amount_minor: int


@dataclass(frozen=True, slots=True)
class ReportedReturn:
    """Money given back for an order, whole or in part; it may be told before the order itself is."""

    source: str
    external_id: str
    order_id: str
    version: int
    returned_at: datetime
    currency: str
    amount_minor: int
    state: ReturnState = ReturnState.DONE
    reason: str = ""
    channel: str = ""
    place: str = ""
    location: str = ""
    lines: tuple[ReturnedLine, ...] = ()
    as_of: datetime | None = None


Report = ReportedCustomer | ReportedOrder | ReportedReturn
