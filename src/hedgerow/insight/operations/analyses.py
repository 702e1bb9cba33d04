import time
from datetime import timedelta
from typing import Any

import msgspec
from django.db import transaction

from hedgerow.insight import queries
from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.models import KeptAnalysis
from hedgerow.insight.permissions import Permission
from hedgerow.insight.readings.sales import standing_day
from hedgerow.insight.registries import Analysis
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import number_of, today_of
from hedgerow.kernel.jobs import JobContext
from hedgerow.kernel.permissions import require

STANDS = timedelta(days=7)


# house: operation-shape: what is derived from the record is no fact of it; it is worked out before the transaction
def keep_analysis(
    *,
    actor: Actor,
    analysis: Analysis[Any],
    subject: str,
    grounds: Grounds,
    context: JobContext,
    position: int | None = None,
) -> KeptAnalysis:
    """Work it out from the record as it is, and keep it in the place of what it found before.

    `position` is where the log ended before the first of the grounds was read; without it they are read from now on.
    So what comes in meanwhile makes it outdated, never current. What the analysis notes of it is recorded with it. A
    result that could not be read back is not kept: msgspec.ValidationError, and what was found before stays.
    """
    require(actor, Permission.VIEW_FIGURES)
    position, began = queries.head() if position is None else position, time.thread_time()
    found = msgspec.json.encode(analysis.work_out(grounds, subject, context))
    now = msgspec.json.decode(found, type=analysis.found)
    took = round((time.thread_time() - began) * 1000)
    with transaction.atomic():
        _note(actor, analysis, subject, now)
        kept, _made = KeptAnalysis.objects.update_or_create(
            name=analysis.name,
            subject=subject,
            defaults={
                "version": analysis.version,
                "day": today_of(actor),
                "position": position,
                "made_at": clock.now(),
                "took_ms": took,
                "found": found,
            },
        )
    return kept


def _note(actor: Actor, analysis: Analysis[Any], subject: str, now: Any) -> None:
    """Nothing the first time, and after what was found has another shape."""
    rows = KeptAnalysis.objects.select_for_update().filter(name=analysis.name, subject=subject)
    kept = rows.filter(version=analysis.version).first() if analysis.noted else None
    if kept is not None and analysis.noted is not None:
        before = msgspec.json.decode(bytes(kept.found), type=analysis.found)
        analysis.noted(actor, before, now, kept.position)


# house: operation-shape: as above
@transaction.atomic
def confirm_analysis(*, actor: Actor, analysis: Analysis[Any], subject: str, grounds: Grounds, position: int) -> bool:
    """Whether what was found last still stands; then it counts as of today.

    It does where nothing was recorded since, the record stands on the day on which it stood then, and it is no older
    than STANDS: so a newer Hedgerow tells soon what it reads otherwise.
    """
    require(actor, Permission.VIEW_FIGURES)
    same = KeptAnalysis.objects.filter(
        name=analysis.name, subject=subject, version=analysis.version, position=position
    ).filter(made_at__gt=clock.now() - STANDS)
    kept = same.select_for_update().first()
    if kept is None or standing_day(grounds.day, number_of(kept.day)) != grounds.day:
        return False
    kept.day = today_of(actor)
    kept.save(update_fields=["day"])
    return True
