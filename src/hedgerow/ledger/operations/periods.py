"""Closed periods: nothing is booked into one. Opening one again needs a reason, and stays on record."""

from datetime import date, timedelta

from django.db import transaction

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require
from hedgerow.ledger import events
from hedgerow.ledger.booking.books import closed_through, lock_periods
from hedgerow.ledger.errors import DayNotOver, PeriodNotEarlier, PeriodNotLater, ReasonMissing
from hedgerow.ledger.models import Closing
from hedgerow.ledger.permissions import Permission
from hedgerow.timeline import operations as timeline


@transaction.atomic
def close_period(*, actor: Actor, through: date) -> Closing:
    """Nothing is booked up to and on that day any more. The same day again is no change.

    Waits for what is being booked. Raises PeriodNotLater, DayNotOver.
    """
    require(actor, Permission.CLOSE_PERIODS)
    lock_periods(actor.workspace_id)
    last = Closing.objects.order_by("-number").first()
    if last is not None and last.through == through:
        return last
    if last is not None and last.through is not None and last.through > through:
        raise PeriodNotLater(field="through")
    if through >= clock.today(Workspace.objects.values_list("time_zone", flat=True).get(pk=actor.workspace_id)):
        raise DayNotOver(field="through")
    timeline.record(actor, events.period_fact(events.PERIOD_CLOSED, through))
    return _next(actor, last, through, "")


@transaction.atomic
def reopen_period(*, actor: Actor, after: date | None, reason: str) -> Closing:
    """Days later than `after` (None: all days) can be booked into again. Raises PeriodNotEarlier, ReasonMissing."""
    require(actor, Permission.CLOSE_PERIODS)
    lock_periods(actor.workspace_id)
    before = closed_through()
    if not reason.strip():
        raise ReasonMissing(field="reason")
    if before is None or (after is not None and after > before - timedelta(days=1)):
        raise PeriodNotEarlier(field="after")
    timeline.record(actor, events.period_fact(events.PERIOD_REOPENED, after))
    return _next(actor, Closing.objects.order_by("-number").first(), after, reason)


def _next(actor: Actor, last: Closing | None, through: date | None, reason: str) -> Closing:
    return Closing.objects.create(
        number=1 if last is None else last.number + 1,
        through=through,
        reason=reason.strip()[:200],
        decided_at=clock.now(),
        decided_by=actor.reference[:80],
    )
