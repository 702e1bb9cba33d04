"""A purchase on its way in."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class NewLine:
    """`product` is the product's name; "" where only a quantity is known. `quantity_milli` counts thousandths.

    `product_id` where the product is known already: the name is then what the sale called it. Else `sku` finds it
    before the name does, and `category` is what it is sorted under where nobody said yet.
    """

    amount_minor: int
    quantity_milli: int = 1000
    product: str = ""
    product_id: UUID | None = None
    sku: str = ""
    category: str = ""


@dataclass(frozen=True, slots=True)
class NewPurchase:
    """A refund has a negative amount. `source` with `external_id` names the sale once and for all.

    `brought_by` is the key of the import it comes with; `order_id` of the order it pays; `cause_id`, of money given
    back, of the activity that tells the purchase.
    """

    party_id: UUID | None
    purchased_at: datetime
    amount_minor: int
    currency: str
    source: str
    external_id: str
    channel: str = "store"
    lines: tuple[NewLine, ...] = ()
    brought_by: UUID | None = None
    order_id: UUID | None = None
    cause_id: UUID | None = None
    place: str = ""
    fulfilment: str = ""
