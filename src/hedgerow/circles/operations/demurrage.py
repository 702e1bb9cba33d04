"""Demurrage is charged: what lies idle above a free allowance goes to the circle's reserve, a little each month."""

from datetime import date

from django.db import transaction

from hedgerow.circles import events
from hedgerow.circles.calendar import today_of
from hedgerow.circles.charging import charge_due
from hedgerow.circles.errors import MonthNotOver
from hedgerow.circles.models import Charge, Circle, DemurrageRule
from hedgerow.circles.permissions import Permission
from hedgerow.circles.wallets import lock_circle
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.timeline import operations as timeline


@transaction.atomic
def charge_demurrage(*, actor: Actor, circle: Circle, as_of: date) -> list[Charge]:
    """Charge every month that was over on `as_of` and was not charged: in order, once per member. Again is no change.

    Each charge that takes something is a fact, with its month and its amount. Raises MonthNotOver for a day to come.
    """
    require(actor, Permission.KEEP_CIRCLES, circle)
    if as_of > today_of(actor):
        raise MonthNotOver(field="as_of")
    circle = lock_circle(circle.pk)
    charged = charge_due(actor, circle, as_of)
    facts = [events.charge_fact(one) for one in charged if one.amount]
    if facts:
        timeline.record(actor, *facts)
    return charged


# house: operation-shape: each circle is charged in a transaction of its own, in Hedgerow's own name
def charge_all(*, actor: Actor, as_of: date) -> int:
    """Of the workspace: every circle that has or had demurrage: the last months of one that ended are due later.

    Returns how many members were gone through.
    """
    require(actor, Permission.KEEP_CIRCLES)
    ruled = DemurrageRule.objects.filter(per_mille__gt=0).values("circle")
    circles = list(Circle.objects.filter(pk__in=ruled).order_by("id"))
    return sum(len(charge_demurrage(actor=actor, circle=one, as_of=as_of)) for one in circles)
