"""What things are worth, by day."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from hedgerow.exchange.errors import FlowNotFound
from hedgerow.exchange.models import Flow, FlowKind, Rate, WorthBy
from hedgerow.exchange.models.flows import MOST
from hedgerow.exchange.permissions import Permission
from hedgerow.exchange.worths import by_rate, latest_last, unit_key
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require

_AT_ONCE = 2000


@dataclass(frozen=True, slots=True)
class Standing:
    """A rate, whether it counts for what is given today, and whether another of its own day took its place."""

    rate: Rate
    is_now: bool
    is_replaced: bool


def current_rates(actor: Actor, today: date) -> dict[UUID, list[Standing]]:
    """All rates by kind, the newest first."""
    require(actor, Permission.VIEW_FLOWS)
    found: dict[UUID, list[Standing]] = {}
    counts: set[tuple[UUID, str]] = set()
    days: set[tuple[UUID, str, date]] = set()
    for rate in sorted(Rate.objects.select_related("kind"), key=latest_last, reverse=True):
        key = (rate.kind_id, unit_key(rate.unit))
        is_replaced = (*key, rate.since) in days
        is_now = rate.since <= today and key not in counts
        days.add((*key, rate.since))
        if is_now:
            counts.add(key)
        found.setdefault(rate.kind_id, []).append(Standing(rate, is_now, is_replaced))
    return found


def visible_rate(actor: Actor, rate_id: UUID) -> Rate:
    """Raises FlowNotFound."""
    require(actor, Permission.VIEW_FLOWS)
    rate = Rate.objects.filter(pk=rate_id).select_related("kind").first()
    if rate is None:
        raise FlowNotFound
    return rate


def usual_unit(kind: FlowKind, on: date) -> str:
    """In what a kind is counted where nobody says: as its newest rate of that day is; "" without one."""
    rates = Rate.objects.filter(kind=kind, since__lte=on)
    newest = rates.order_by("-since", "-set_at").values_list("unit", flat=True).first()
    return newest or ""


@dataclass(frozen=True, slots=True)
class Preview:
    """What valuing the past by a rate would change: so many flows, worth `before` now and `after` then.

    `kept` flows stay as they are: by the rate they would be worth less than the smallest coin, or more than adds up.
    """

    flows: int
    unvalued: int
    before: int
    after: int
    kept: int


def successor(rate: Rate) -> Rate | None:
    """The rate that takes its place: of a later day, or of the same day and set later."""
    others = Rate.objects.filter(kind_id=rate.kind_id, since__gte=rate.since).exclude(pk=rate.pk)
    same = [one for one in others if unit_key(one.unit) == unit_key(rate.unit)]
    return min((one for one in same if latest_last(one) > latest_last(rate)), key=latest_last, default=None)


def is_replaced(rate: Rate) -> bool:
    """Another rate of the same day took its place, so it values nothing."""
    later = successor(rate)
    return later is not None and later.since == rate.since


def past_of(rate: Rate) -> "QuerySet[Flow]":
    """Flows since the rate's day that it does not value yet: without a worth, or valued by another rate.

    Until the day of the rate that takes its place. What was paid or said keeps its worth, and time together has none.
    Which of them change, and to what, says `past_worth`.
    """
    rows = Flow.objects.filter(kind_id=rate.kind_id, on__gte=rate.since, taken_back_at=None, is_settled=False)
    rows = rows.filter(worth_by__in=[WorthBy.NOTHING, WorthBy.RATE], quantity_milli__isnull=False)
    later = successor(rate)
    rows = rows if later is None else rows.filter(on__lt=later.since)
    units = rows.order_by().values_list("unit", flat=True).distinct()
    rows = rows.filter(unit__in=[unit for unit in units if unit_key(unit) == unit_key(rate.unit)])
    return rows.exclude(rate__isnull=False, rate=rate)


def past_worth(rate: Rate, milli: int | None) -> int | None:
    """What a flow of the past is worth by a rate; None where it keeps the worth it has.

    That is where it would be worth less than the smallest coin, or more than can be added up.
    """
    minor = by_rate(rate, milli or 0)
    return minor if minor and abs(minor) <= MOST else None


def changes_past(rate: Rate) -> bool:
    """Whether there is anything before it that the rate would value."""
    told = past_of(rate).order_by().values_list("quantity_milli", flat=True)
    return any(past_worth(rate, milli) is not None for milli in told.iterator(_AT_ONCE))


def past_preview(actor: Actor, rate: Rate) -> Preview:
    """Before somebody decides. Worth in another currency than the rate's is not in `before`."""
    require(actor, Permission.SET_RATES)
    told = list(past_of(rate).order_by().values_list("quantity_milli", "worth_minor", "currency"))
    worths = [(past_worth(rate, milli), minor, code) for milli, minor, code in told]
    changed = [(then, minor, code) for then, minor, code in worths if then is not None]
    return Preview(
        len(changed),
        sum(1 for _then, minor, _code in changed if minor is None),
        sum(minor for _then, minor, code in changed if minor is not None and code == rate.currency),
        sum(then for then, _minor, _code in changed),
        len(told) - len(changed),
    )
