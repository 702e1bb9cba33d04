import time

import msgspec
from django.db import transaction

from hedgerow.insight import queries
from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.models import KeptAnalysis
from hedgerow.insight.permissions import Permission
from hedgerow.insight.registries import Analysis
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import today_of
from hedgerow.kernel.jobs import JobContext
from hedgerow.kernel.permissions import require


# house: operation-shape: what is derived from the record is no fact of it; it is worked out before the transaction
def keep_analysis(
    *,
    actor: Actor,
    analysis: Analysis[object],
    subject: str,
    grounds: Grounds,
    context: JobContext,
    position: int | None = None,
) -> KeptAnalysis:
    """Work it out from the record as it is, and keep it in the place of what it found before.

    `position` is where the log ended before the first of the grounds was read; without it they are read from now on.
    So what comes in meanwhile makes it outdated, never current. A result that could not be read back is not kept:
    msgspec.ValidationError, and what was found before stays.
    """
    require(actor, Permission.VIEW_FIGURES)
    position, began = queries.head() if position is None else position, time.thread_time()
    found = msgspec.json.encode(analysis.work_out(grounds, subject, context))
    msgspec.json.decode(found, type=analysis.found)
    took = round((time.thread_time() - began) * 1000)
    with transaction.atomic():
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
