"""Money given back that the file of a shop has, and that the shop's own messages did not tell."""

from collections.abc import Iterator, Sequence
from uuid import UUID
from zoneinfo import ZoneInfo

from hedgerow.sales.drafts import NewPurchase
from hedgerow.sales.importing.purchase_drafts import PurchaseDraft
from hedgerow.sales.models import Order, Purchase, Return
from hedgerow.sales.operations import files
from hedgerow.sales.operations.settling import REFUND


# house: operation-shape: looks and changes nothing
def given_back(order: Order, paid: Purchase) -> int:
    """What is known to be given back for it, in minor units."""
    returns = sum(Return.objects.filter(order=order).values_list("counted_minor", flat=True))
    return returns - sum(purchase.amount_minor for purchase in files.refunds_of(order, paid))


# house: operation-shape: looks and changes nothing
def missed_each(order: Order, drafts: Sequence[PurchaseDraft], of: UUID, zone: ZoneInfo) -> Iterator[NewPurchase]:
    """Of refunds that a file tells one by one: those that are no return of the order by amount, nor by day."""
    paid = order.purchase
    if paid is None:
        return
    backs = list(Return.objects.filter(order=order, counted_minor__gt=0))
    left = order.total_minor - given_back(order, paid)
    known = {purchase.external_id for purchase in files.refunds_of(order, paid)}
    for draft in drafts:
        tail = f"{REFUND}{draft.key.partition(REFUND)[2]}"
        same = next((back for back in backs if back.counted_minor == -draft.minor), None)
        same = same or next((back for back in backs if back.returned_at.astimezone(zone).date() == draft.day), None)
        if same is not None:
            backs.remove(same)
        elif f"{paid.external_id}{tail}" not in known and left > 0:
            more = min(-draft.minor, left)
            left -= more
            yield refund(order, paid, tail, more, of, draft)


# house: operation-shape: a function of its arguments
def refund(
    order: Order, paid: Purchase, tail: str, minor: int, of: UUID, draft: PurchaseDraft | None = None
) -> NewPurchase:
    """`minor` given back, on the day of the draft or, where a file tells no day, of the purchase itself."""
    return NewPurchase(
        party_id=order.party_id,
        purchased_at=(draft.at if draft else None) or paid.purchased_at,
        amount_minor=-minor,
        currency=order.currency,
        source=paid.source,
        external_id=f"{paid.external_id}{tail}",
        channel=paid.channel,
        brought_by=of,
        order_id=order.pk,
        cause_id=paid.activity_id,
        place=draft.place if draft else "",
    )
