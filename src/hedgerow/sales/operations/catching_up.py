"""Sales of a shop's own export that the shop has told already: each is one sale, and what was missed is added."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID
from zoneinfo import ZoneInfo

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.money import Money
from hedgerow.kernel.tabular.problems import RowProblem
from hedgerow.sales.drafts import NewPurchase
from hedgerow.sales.importing import purchase_problems as problems
from hedgerow.sales.importing.purchase_drafts import PurchaseDraft
from hedgerow.sales.models import Order, OrderState
from hedgerow.sales.operations.counting import count_orders
from hedgerow.sales.operations.missed_returns import given_back, missed_each, refund
from hedgerow.sales.operations.order_names import orders_called
from hedgerow.sales.operations.purchases import record_purchases
from hedgerow.sales.operations.settling import REFUND
from hedgerow.sales.operations.sorted_goods import sort_ordered
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
    orders = orders_called([(_order_key(draft), draft.payment) for draft in drafts if draft.order], source)
    sums: dict[UUID, int] = {}
    each: dict[UUID, list[PurchaseDraft]] = {}
    told: list[tuple[Order, PurchaseDraft]] = []
    for draft in drafts:
        order = orders.get((_order_key(draft), draft.payment)) if draft.order else None
        if order is None:
            found.left.append(draft)
            continue
        found.known.append(draft)
        told.append((order, draft))
        if draft.is_single:
            each.setdefault(order.pk, []).append(draft)
        elif draft.is_refund:
            sums[order.pk] = sums.get(order.pk, 0) - draft.minor
        else:
            _compare(order, draft, found)
    if found.known:
        timeline.take_turn()
        sort_ordered(told)
        known = {order.pk: order for order in orders.values()}
        count_orders(actor, list(known.values()), zone)
        more = [_missed(known[key], given, of) for key, given in sums.items()]
        more += [one for key, drafts in each.items() for one in missed_each(known[key], drafts, of, zone)]
        found.new += record_purchases(actor=actor, purchases=[one for one in more if one is not None]).new
    return found


def _order_key(draft: PurchaseDraft) -> str:
    return draft.key.partition(REFUND)[0]


def _compare(order: Order, draft: PurchaseDraft, found: CaughtUp) -> None:
    """An export has what was paid: an order that was open when its shop told it last is paid."""
    order.is_in_file = True
    if order.state == OrderState.OPEN and _is_as_told(order, draft):
        order.state, order.paid_at = OrderState.PAID, draft.at or order.placed_at
        found.new += 1
    elif order.state != OrderState.CANCELLED and not _is_as_told(order, draft):
        was, now = Money(order.total_minor, order.currency), Money(draft.minor, draft.currency)
        values = {"was": f"{was.major} {was.currency}", "now": f"{now.major} {now.currency}"}
        found.problems.append(RowProblem(problems.OTHER_AMOUNT, draft.row, value=draft.order, values=values))
    order.save(update_fields=["is_in_file", "state", "paid_at"])


def _is_as_told(order: Order, draft: PurchaseDraft) -> bool:
    """A file of lines has neither tips nor delivery in its sums."""
    is_part = draft.is_of_lines and draft.minor <= order.total_minor
    return draft.currency == order.currency and (is_part or draft.minor == order.total_minor)


def _missed(order: Order, given: int, of: UUID) -> NewPurchase | None:
    """What the file says was given back beyond what is known."""
    paid = order.purchase
    if paid is None:
        return None
    more = min(given, order.total_minor) - given_back(order, paid)
    return refund(order, paid, f"{REFUND}:{given}", more, of) if more > 0 else None
