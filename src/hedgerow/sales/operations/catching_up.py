"""Sales of a shop's own export that the shop has told already: each is one sale, and what was missed is added."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Q

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.money import Money
from hedgerow.kernel.tabular.problems import RowProblem
from hedgerow.sales.drafts import NewPurchase
from hedgerow.sales.importing import purchase_problems as problems
from hedgerow.sales.importing.purchase_drafts import PurchaseDraft
from hedgerow.sales.models import Order, OrderState, Return
from hedgerow.sales.operations import files
from hedgerow.sales.operations.counting import count_orders
from hedgerow.sales.operations.purchases import record_purchases
from hedgerow.sales.operations.settling import REFUND
from hedgerow.timeline import operations as timeline


@dataclass(slots=True)
class CaughtUp:
    """`left` are of no known order. Of the others, `new` were missed, and the rest were known."""

    left: list[PurchaseDraft] = field(default_factory=list)
    known: list[PurchaseDraft] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)
    new: int = 0


# house: operation-shape: a step of an import, in its transaction
def catch_up(actor: Actor, drafts: Sequence[PurchaseDraft], source: str, of: UUID, zone: ZoneInfo) -> CaughtUp:
    found = CaughtUp()
    orders = _orders([_order_key(draft) for draft in drafts if draft.order], source)
    sums: dict[UUID, int] = {}
    for draft in drafts:
        order = orders.get(_order_key(draft)) if draft.order else None
        if order is None:
            found.left.append(draft)
            continue
        found.known.append(draft)
        if draft.is_refund:
            sums[order.pk] = sums.get(order.pk, 0) - draft.minor
        else:
            _compare(order, draft, found)
    if found.known:
        timeline.take_turn()
        known = {order.pk: order for order in orders.values()}
        count_orders(actor, list(known.values()), zone)
        more = [_missed(known[key], given, of) for key, given in sums.items()]
        found.new += record_purchases(actor=actor, purchases=[one for one in more if one is not None]).new
    return found


def _order_key(draft: PurchaseDraft) -> str:
    return draft.key.partition(REFUND)[0]


def _orders(keys: Iterable[str], source: str) -> dict[str, Order]:
    wanted = sorted(set(keys))
    if not wanted:
        return {}
    named = Q(number__in=wanted) | Q(external_id__in=wanted)
    theirs = Q(source=source) | Q(source__startswith=f"{source}:")
    rows = Order.objects.select_related("purchase").filter(theirs, named)
    asked = set(wanted)
    return {key: order for order in rows for key in (order.number, order.external_id) if key in asked}


def _compare(order: Order, draft: PurchaseDraft, found: CaughtUp) -> None:
    """An export has what was paid: an order that was open when its shop told it last is paid."""
    order.is_in_file = True
    if order.state == OrderState.OPEN and (draft.minor, draft.currency) == (order.total_minor, order.currency):
        order.state, order.paid_at = OrderState.PAID, draft.at or order.placed_at
        found.new += 1
    elif order.state != OrderState.CANCELLED and (draft.minor, draft.currency) != (order.total_minor, order.currency):
        was, now = Money(order.total_minor, order.currency), Money(draft.minor, draft.currency)
        values = {"was": f"{was.major} {was.currency}", "now": f"{now.major} {now.currency}"}
        found.problems.append(RowProblem(problems.OTHER_AMOUNT, draft.row, value=draft.order, values=values))
    order.save(update_fields=["is_in_file", "state", "paid_at"])


def _missed(order: Order, given: int, of: UUID) -> NewPurchase | None:
    """What the file says was given back beyond what is known."""
    paid = order.purchase
    if paid is None:
        return None
    returns = sum(Return.objects.filter(order=order).values_list("counted_minor", flat=True))
    known = returns - sum(purchase.amount_minor for purchase in files.refunds_of(paid))
    more = min(given, order.total_minor) - known
    if more <= 0:
        return None
    return NewPurchase(
        party_id=order.party_id,
        purchased_at=paid.purchased_at,
        amount_minor=-more,
        currency=order.currency,
        source=paid.source,
        external_id=f"{paid.external_id}{REFUND}:{given}",
        channel=paid.channel,
        brought_by=of,
        order_id=order.pk,
        cause_id=paid.activity_id,
    )
