"""The flows that follow from sales: money to the business, goods to the customer, even by agreement."""

from collections.abc import Sequence
from typing import Any

from hedgerow.exchange.registries import DerivedFlow, FlowRule, flow_rules
from hedgerow.sales import events
from hedgerow.timeline.models import Activity

MONEY, GOODS = "money", "goods"


def _sale(activity: Activity) -> Sequence[DerivedFlow]:
    """Both legs have what was paid as their worth; returns and corrections are legs of less than nothing.

    Of a sale to nobody in particular there is nobody who gave. What cost nothing is goods without a worth.
    """
    party, minor = activity.actor_id, activity.amount_minor
    if party is None or minor is None:
        return ()
    quantity = activity.properties.get("quantity_milli") or None
    if minor == 0:
        return (DerivedFlow(GOODS, None, party, quantity),) if quantity else ()
    worth: dict[str, Any] = {"worth_minor": minor, "currency": activity.currency, "is_settled": True}
    return (DerivedFlow(MONEY, party, None, **worth), DerivedFlow(GOODS, None, party, quantity, **worth))


def register() -> None:
    for verb in (events.PURCHASE_MADE, events.PURCHASE_REFUNDED, events.PURCHASE_CORRECTED):
        flow_rules.add(FlowRule(verb, _sale))
