"""Facts of sales. The amount stands on the activity; the lines stand with the purchase."""

from uuid import UUID

from hedgerow.sales.drafts import NewPurchase
from hedgerow.timeline.events import Fact

PURCHASE_MADE = "sales.purchase_made"
PURCHASE_REFUNDED = "sales.purchase_refunded"


def purchase_made(purchase: NewPurchase, activity_id: UUID) -> Fact:
    """The customer is the actor; the business, unnamed, the other side."""
    quantity = sum(line.quantity_milli for line in purchase.lines)
    return Fact(
        PURCHASE_REFUNDED if purchase.amount_minor < 0 else PURCHASE_MADE,
        actor_id=purchase.party_id,
        occurred_at=purchase.purchased_at,
        channel=purchase.channel,
        amount_minor=purchase.amount_minor,
        currency=purchase.currency,
        source=purchase.source,
        external_id=purchase.external_id,
        properties={"quantity_milli": quantity, "lines": len(purchase.lines)} if purchase.lines else {},
        id=activity_id,
    )
