"""Who paid what the line of money on Today shows, from the same record over the same days."""

from dataclasses import dataclass
from datetime import date

from hedgerow.insight.grounds.counted import Counted, buyers
from hedgerow.insight.permissions import Permission
from hedgerow.insight.queries.grounds import grounds_of
from hedgerow.insight.queries.keeping import kept, stamp_of
from hedgerow.insight.queries.pulse import Pulse
from hedgerow.insight.readings.money import Stretch
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import date_of, number_of
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require


@dataclass(frozen=True, slots=True, eq=False)
class Paid:
    """From the day `since` to the day `until`, in the currency in which most is sold."""

    since: date
    until: date
    currency: str
    counted: Counted


def paid_over(actor: Actor, workspace: Workspace, pulse: Pulse, stretch: Stretch) -> Paid | None:
    """None where the line has no such stretch. Everybody is in it: cut what is shown to an actor."""
    require(actor, Permission.VIEW_PEOPLE)
    buying = pulse.buying
    days = buying.money.stretch(stretch, number_of(buying.as_of)) if buying and buying.money else None
    if buying is None or days is None:
        return None
    since, until = days

    def count() -> Counted:
        grounds = grounds_of(workspace, date_of(until), currency=buying.currency)
        return buyers(grounds, grounds.purchases.day >= since)

    name = f"paid:{stretch}:{since}:{until}:{buying.currency}"
    counted = kept(name, workspace.id, stamp_of(pulse.today), count)
    return Paid(date_of(since), date_of(until), buying.currency, counted)
