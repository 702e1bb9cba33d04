import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date

import structlog
from django.db import transaction

from hedgerow.insight import queries
from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.models import Reading
from hedgerow.insight.permissions import Permission
from hedgerow.insight.registries import Measure, Value, measures
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import date_of, number_of
from hedgerow.kernel.permissions import require
from hedgerow.measures.errors import MeasureError

log = structlog.get_logger(__name__)
_KEPT = ("value", "low", "high", "n", "currency", "position", "read_at")


@dataclass(slots=True)
class _Day:
    """What the measures said of a day; those that broke said nothing, and what they said before stays."""

    values: list[tuple[Measure, Value]] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)


# house: operation-shape: what is derived from the record is no fact of it; each day is kept in a transaction of its own
def keep_readings(
    *,
    actor: Actor,
    grounds: Grounds,
    days: Iterable[date],
    report: Callable[[date], None] = lambda _day: None,
    position: int | None = None,
) -> int:
    """Read every measure at the end of each of the days, and keep what has a value; gives how many were kept.

    `position` is where the log ended before the first of the grounds was read; without it they are read from now on.
    """
    require(actor, Permission.VIEW_FIGURES)
    position, kept = queries.head() if position is None else position, 0
    for day in days:
        then = grounds.at(number_of(day))
        read = _read(then)
        with transaction.atomic():
            kept += _keep(date_of(then.day), position, read)
        report(day)
    return kept


# house: operation-shape: as above
@transaction.atomic
def forget_readings(*, actor: Actor, after: date) -> None:
    """What was read of later days goes: the record turned out to end before them."""
    require(actor, Permission.VIEW_FIGURES)
    Reading.objects.filter(day__gt=after).delete()


def _read(then: Grounds) -> _Day:
    """One that has too little data says so by an error of its own; one that breaks does not stop the others."""
    read = _Day()
    for measure in measures:
        try:
            value = measure.read(then)
        except MeasureError as little:
            log.debug("measure has no value", measure=measure.key, why=str(little))
        except Exception:
            log.exception("measure broke", measure=measure.key, day=date_of(then.day))
            read.broken.append(measure.key)
        else:
            if value is not None and _is_finite(measure, value):
                read.values.append((measure, value))
    return read


def _is_finite(measure: Measure, value: Value) -> bool:
    finite = all(end is None or math.isfinite(end) for end in (value.value, value.low, value.high))
    if not finite:
        log.warning("measure is not finite", measure=measure.key, value=value.value, low=value.low, high=value.high)
    return finite


def _keep(day: date, position: int, read: _Day) -> int:
    now = clock.now()
    rows = [
        Reading(
            measure=measure.key,
            day=day,
            value=value.value,
            low=value.low,
            high=value.high,
            n=value.n,
            currency=value.currency,
            position=position,
            read_at=now,
        )
        for measure, value in read.values
    ]
    Reading.objects.filter(day=day).exclude(measure__in=[*(row.measure for row in rows), *read.broken]).delete()
    Reading.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["workspace", "measure", "day"], update_fields=_KEPT
    )
    return len(rows)
