"""Facts of sales. The amount stands on the activity; the lines stand with the purchase."""

from enum import StrEnum
from typing import Any
from uuid import UUID

from hedgerow.sales.drafts import NewPurchase
from hedgerow.sales.importing.deal_rows import DealDraft
from hedgerow.sales.models import Purchase
from hedgerow.timeline.events import Fact, taken_back
from hedgerow.timeline.models import Activity

PURCHASE_MADE = "sales.purchase_made"
PURCHASE_REFUNDED = "sales.purchase_refunded"
PURCHASE_CORRECTED = "sales.purchase_corrected"
PURCHASE_TAKEN_BACK = "sales.purchase_taken_back"
DEAL_TOLD = "sales.deal_told"
DEAL_TAKEN_BACK = "sales.deal_taken_back"
SHOP_CHANGED = "sales.shop_changed"
ORDER = "order"
"""The kind of object under which the log names an order."""


class Because(StrEnum):
    """Why the log is corrected."""

    AMOUNT = "amount"
    CALLED_OFF = "called_off"
    CUSTOMER = "customer"
    TOLD_TWICE = "told_twice"
    RETURN = "return"


def purchase_made(purchase: NewPurchase, activity_id: UUID, times: int = 0) -> Fact:
    """The customer is the actor; the business, unnamed, the other side. `times` it was taken back before."""
    quantity = sum(line.quantity_milli for line in purchase.lines)
    return Fact(
        PURCHASE_REFUNDED if purchase.amount_minor < 0 else PURCHASE_MADE,
        actor_id=purchase.party_id,
        occurred_at=purchase.purchased_at,
        channel=purchase.channel,
        amount_minor=purchase.amount_minor,
        currency=purchase.currency,
        source=purchase.source,
        external_id=f"{purchase.external_id}~{times}" if times else purchase.external_id,
        cause_id=purchase.cause_id,
        **(_of(purchase.order_id) if purchase.order_id else {}),
        properties={"quantity_milli": quantity, "lines": len(purchase.lines)} if purchase.lines else {},
        id=activity_id,
    )


def _of(order_id: UUID) -> dict[str, Any]:
    return {"object_id": order_id, "object_kind": ORDER}


def purchase_corrected(purchase: Purchase, difference: int, because: Because, order_id: UUID | None) -> Fact:
    """The log adds up to what is true now. Stands beside what it corrects, at the same moment."""
    return Fact(
        PURCHASE_CORRECTED,
        actor_id=purchase.party_id,
        occurred_at=purchase.purchased_at,
        channel=purchase.channel,
        amount_minor=difference,
        currency=purchase.currency,
        cause_id=purchase.activity_id,
        properties={"because": because.value},
        **(_of(order_id) if order_id else {}),
    )


def purchase_taken_back(purchase: Purchase) -> Fact:
    """It never was: the log adds up to the same as without it. Stands beside it, at the same moment."""
    return taken_back(
        PURCHASE_TAKEN_BACK,
        purchase.activity_id,
        actor_id=purchase.party_id,
        occurred_at=purchase.purchased_at,
        channel=purchase.channel,
        amount_minor=-purchase.amount_minor,
        currency=purchase.currency,
        properties={"import": str(purchase.brought_by_id)},
    )


def deal_told(draft: DealDraft, party_id: UUID, of_import: UUID, times: str, *, is_first: bool) -> Fact:
    """How a deal stands, with one of those it is with. What it may bring is told in words: it was not paid.

    `times` makes the fact another one than those before it of the same deal.
    """
    told: dict[str, Any] = {"deal": draft.key, "name": draft.name, "stage": draft.stage, "state": draft.state.value}
    if draft.minor is not None:
        told |= {"minor": draft.minor, "currency": draft.currency}
    if draft.day is not None:
        told["on"] = draft.day.isoformat()
    return Fact(
        DEAL_TOLD,
        object_id=party_id,
        source="hubspot.deals",
        external_id=f"deal:{draft.key.replace(':', '-')}:{times}:{party_id.hex}",
        properties={**told, "import": str(of_import), "first": is_first},
    )


def deal_taken_back(told: Activity) -> Fact:
    return taken_back(DEAL_TAKEN_BACK, told.pk, object_id=told.object_id, occurred_at=told.occurred_at)
