"""What things are worth, by day."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from hedgerow.exchange.errors import FlowNotFound
from hedgerow.exchange.models import Flow, Rate, WorthBy
from hedgerow.exchange.permissions import Permission
from hedgerow.exchange.worths import rounded
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require


def current_rates(actor: Actor, today: date) -> dict[UUID, list[tuple[Rate, bool]]]:
    """All rates by kind, the newest first, each with whether it counts for what is given today."""
    require(actor, Permission.VIEW_FLOWS)
    found: dict[UUID, list[tuple[Rate, bool]]] = {}
    counts: set[tuple[UUID, str]] = set()
    for rate in Rate.objects.order_by("-since", "-set_at").select_related("kind"):
        key = (rate.kind_id, rate.unit.casefold())
        is_current = rate.since <= today and key not in counts
        if is_current:
            counts.add(key)
        found.setdefault(rate.kind_id, []).append((rate, is_current))
    return found


def visible_rate(actor: Actor, rate_id: UUID) -> Rate:
    """Raises FlowNotFound."""
    require(actor, Permission.VIEW_FLOWS)
    rate = Rate.objects.filter(pk=rate_id).select_related("kind").first()
    if rate is None:
        raise FlowNotFound
    return rate


@dataclass(frozen=True, slots=True)
class Preview:
    """What valuing the past by a rate would change: so many flows, worth `before` now and `after` then."""

    flows: int
    unvalued: int
    before: int
    after: int


def past_of(rate: Rate) -> "QuerySet[Flow]":
    """Flows since the rate's day that it does not value yet: without a worth, or valued by another rate.

    Until the day of a later rate. What was paid or said keeps its worth.
    """
    rows = Flow.objects.filter(kind_id=rate.kind_id, unit__iexact=rate.unit, on__gte=rate.since, taken_back_at=None)
    rows = rows.filter(worth_by__in=[WorthBy.NOTHING, WorthBy.RATE], quantity_milli__isnull=False)
    later = Rate.objects.filter(kind_id=rate.kind_id, unit__iexact=rate.unit, since__gt=rate.since)
    until = later.order_by("since").values_list("since", flat=True).first()
    rows = rows if until is None else rows.filter(on__lt=until)
    return rows.exclude(rate__isnull=False, rate=rate)


def past_preview(actor: Actor, rate: Rate) -> Preview:
    """Before somebody decides. Worth in another currency than the rate's is not in `before`."""
    require(actor, Permission.SET_RATES)
    told = list(past_of(rate).values_list("quantity_milli", "worth_minor", "currency"))
    return Preview(
        len(told),
        sum(1 for _milli, minor, _code in told if minor is None),
        sum(minor for _milli, minor, code in told if minor is not None and code == rate.currency),
        sum(rounded((milli or 0) * rate.worth_minor, rate.per_milli) for milli, _minor, _code in told),
    )
