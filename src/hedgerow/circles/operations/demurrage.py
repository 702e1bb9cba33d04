"""Demurrage is charged: what lies idle above a free allowance goes to the circle's reserve, a little each month."""

from datetime import date

from django.db import transaction

from hedgerow.circles import events
from hedgerow.circles.calendar import month_after, today_of
from hedgerow.circles.charging import charge_due
from hedgerow.circles.errors import MonthNotOver
from hedgerow.circles.models import Charge, Circle
from hedgerow.circles.permissions import Permission
from hedgerow.circles.wallets import lock_circle
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.timeline import operations as timeline


@transaction.atomic
def charge_demurrage(*, actor: Actor, circle: Circle, as_of: date) -> list[Charge]:
    """Charge every month that was over on `as_of` and was not charged: in order, once per member. Again is no change.

    Raises MonthNotOver for a day to come.
    """
    require(actor, Permission.KEEP_CIRCLES, circle)
    if as_of > today_of(actor):
        raise MonthNotOver(field="as_of")
    circle = lock_circle(circle.pk)
    charged = charge_due(actor, circle, as_of)
    taken = sum(one.amount for one in charged)
    if taken:
        last = month_after(charged[-1].month).isoformat()
        timeline.record(actor, events.circle_fact(events.CHARGED, circle, amount=taken, until=last))
    return charged


# house: operation-shape: each circle is charged in a transaction of its own, in Hedgerow's own name
def charge_all(*, actor: Actor, as_of: date) -> int:
    """Of the workspace: every circle with demurrage. Returns how many members were gone through."""
    require(actor, Permission.KEEP_CIRCLES)
    circles = list(Circle.objects.filter(demurrage_per_mille__gt=0).order_by("id"))
    return sum(len(charge_demurrage(actor=actor, circle=one, as_of=as_of)) for one in circles)
