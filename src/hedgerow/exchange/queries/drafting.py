"""What was given, checked and valued as it is noted: for operations here and above, which ask for their permission."""

from datetime import date, timedelta
from typing import Any

from hedgerow.exchange.builtin import MONEY
from hedgerow.exchange.drafts import FlowDraft
from hedgerow.exchange.errors import AmountMissing, AmountTooLarge, DayAhead, NotAnAmount
from hedgerow.exchange.models import FlowKind, Rate, WorthBy
from hedgerow.exchange.models.flows import MOST
from hedgerow.exchange.worths import Rates
from hedgerow.kernel.money import is_currency

ONE = 1000
LONGEST_UNIT = 40


def columns_of(draft: FlowDraft, kind: FlowKind, today: date) -> dict[str, Any]:
    """Quantity and worth as columns, by what is said or by the rate of the day as it is known now.

    Raises DayAhead, NotAnAmount, AmountTooLarge, AmountMissing.
    """
    _ensure_sound(draft, kind, today)
    if kind.key == MONEY:
        return {"worth_minor": draft.worth_minor, "currency": draft.currency, "worth_by": WorthBy.AMOUNT}
    unit = " ".join(draft.unit.split())[:LONGEST_UNIT]
    counted: dict[str, Any] = {"quantity_milli": draft.quantity_milli or ONE, "unit": unit}
    if draft.worth_minor is not None:
        return {**counted, "worth_minor": draft.worth_minor, "currency": draft.currency, "worth_by": WorthBy.SAID}
    rates = Rates(Rate.objects.filter(kind=kind))
    found = rates.worth(kind=kind.pk, unit=unit, milli=counted["quantity_milli"], on=draft.on, told_at=None)
    if found is None:
        return counted
    if found.minor > MOST:
        raise AmountTooLarge(field="quantity")
    by = {"worth_minor": found.minor, "currency": found.currency, "worth_by": WorthBy.RATE, "rate_id": found.rate}
    return {**counted, **by}


def _ensure_sound(draft: FlowDraft, kind: FlowKind, today: date) -> None:
    if draft.on > today + timedelta(days=1):  # it may be tomorrow already where it was given
        raise DayAhead(field="on")
    for name, value in (("quantity", draft.quantity_milli), ("worth", draft.worth_minor)):
        if value is not None and value <= 0:
            raise NotAnAmount(field=name)
        if value is not None and value > MOST:
            raise AmountTooLarge(field=name)
    if kind.key == MONEY and draft.worth_minor is None:
        raise AmountMissing(field="worth")
    if draft.worth_minor is not None and not is_currency(draft.currency):
        raise AmountMissing(field="currency")
