from collections.abc import Callable, Iterable
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


# house: operation-shape: what is derived from the record is no fact of it; each day is kept in a transaction of its own
def keep_readings(
    *, actor: Actor, grounds: Grounds, days: Iterable[date], report: Callable[[date], None] = lambda _day: None
) -> int:
    """Read every measure at the end of each of the days, and keep what has a value; gives how many were kept."""
    require(actor, Permission.VIEW_FIGURES)
    kept = 0
    for day in days:
        position, then = queries.head(), grounds.at(number_of(day))
        values = [(measure, value) for measure in measures if (value := _read(measure, then)) is not None]
        with transaction.atomic():
            kept += _keep(date_of(then.day), position, values)
        report(day)
    return kept


def _read(measure: Measure, then: Grounds) -> Value | None:
    """None where there is too little data for it, which the measure says by an error of its own."""
    try:
        return measure.read(then)
    except MeasureError as little:
        log.info("measure has no value", measure=measure.key, why=str(little))
        return None


def _keep(day: date, position: int, values: list[tuple[Measure, Value]]) -> int:
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
        for measure, value in values
    ]
    Reading.objects.filter(day=day).exclude(measure__in=[row.measure for row in rows]).delete()
    Reading.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["workspace", "measure", "day"], update_fields=_KEPT
    )
    return len(rows)
