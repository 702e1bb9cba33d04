"""What things are worth to the workspace: dated, kept, and never changing what was valued before unless asked to."""

from collections.abc import Iterator
from datetime import date

from django.db import transaction
from django.db.models import QuerySet

from hedgerow.accounts.operations import audit
from hedgerow.exchange import events, queries
from hedgerow.exchange.builtin import MONEY
from hedgerow.exchange.errors import AmountTooLarge, MoneyNeedsNoRate, RateNotPositive, RateReplaced
from hedgerow.exchange.models import Flow, FlowKind, Rate, WorthBy
from hedgerow.exchange.models.flows import MOST
from hedgerow.exchange.permissions import Permission
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.money import is_currency
from hedgerow.kernel.permissions import require

_AT_ONCE = 2000


@transaction.atomic
def set_rate(
    *,
    actor: Actor,
    kind: FlowKind,
    worth_minor: int,
    currency: str,
    since: date,
    unit: str = "",
    per_milli: int = 1000,
) -> Rate:
    """From a day on, so much of a kind is worth this. What was noted before keeps its worth; see `value_past`.

    Raises MoneyNeedsNoRate, RateNotPositive, AmountTooLarge.
    """
    require(actor, Permission.SET_RATES, kind)
    if kind.key == MONEY:
        raise MoneyNeedsNoRate(field="kind")
    if worth_minor <= 0 or per_milli <= 0:
        raise RateNotPositive(field="worth" if worth_minor <= 0 else "per")
    if worth_minor > MOST or per_milli > MOST:
        raise AmountTooLarge(field="worth" if worth_minor > MOST else "per")
    if not is_currency(currency):
        raise Invalid(field="currency")
    _lock(kind)
    rate = Rate(
        kind=kind,
        unit=" ".join(unit.split())[:40],
        per_milli=per_milli,
        worth_minor=worth_minor,
        currency=currency,
        since=since,
        set_at=clock.now(),
        set_by=actor.reference[:80],
    )
    rate.save()
    after = {"kind": kind.key, "unit": rate.unit, "per_milli": per_milli, "minor": worth_minor, "currency": currency}
    audit(actor=actor, event=events.RATE_SET, after={**after, "since": since.isoformat()})
    return rate


@transaction.atomic
def value_past(*, actor: Actor, rate: Rate) -> int:
    """Value by this rate what was given since its day: what has no worth yet, and what another rate valued.

    Returns how many changed. What was paid or said keeps its worth, and so does what `past_worth` leaves alone. Again
    is no change. Raises RateReplaced where another rate of the same day took its place.
    """
    require(actor, Permission.SET_RATES, rate)
    _lock(rate.kind)
    if queries.is_replaced(rate):
        raise RateReplaced
    changed = 0
    for some in _portions(queries.past_of(rate)):
        valued = []
        for flow in some:
            if (minor := queries.past_worth(rate, flow.quantity_milli)) is not None:
                flow.worth_minor, flow.currency, flow.worth_by, flow.rate = minor, rate.currency, WorthBy.RATE, rate
                valued.append(flow)
        Flow.objects.bulk_update(valued, ["worth_minor", "currency", "worth_by", "rate"])
        changed += len(valued)
    if changed:
        after = {"kind": rate.kind.key, "unit": rate.unit, "minor": rate.worth_minor, "currency": rate.currency}
        audit(actor=actor, event=events.PAST_VALUED, after={**after, "flows": changed})
    return changed


def _lock(kind: FlowKind) -> None:
    """Rates of one kind are set, and value the past, one after the other."""
    FlowKind.objects.select_for_update(no_key=True).get(pk=kind.pk)


def _portions(rows: "QuerySet[Flow]") -> Iterator[list[Flow]]:
    """As they are now, locked in the order of their keys."""
    last, rows = None, rows.select_for_update(no_key=True, of=("self",))
    while some := list((rows.filter(pk__gt=last) if last else rows).order_by("pk")[:_AT_ONCE]):
        yield some
        last = some[-1].pk
