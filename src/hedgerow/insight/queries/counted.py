"""Whom a figure counts, with the figure read from the same record."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from hedgerow.insight.grounds.counted import Counted
from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.permissions import Permission
from hedgerow.insight.queries.grounds import grounds_of
from hedgerow.insight.queries.keeping import kept, stamp_of
from hedgerow.insight.queries.readings import latest_reading, read_as_of
from hedgerow.insight.readings.monthly.found import MonthlyFacts
from hedgerow.insight.readings.monthly.lists import LISTS
from hedgerow.insight.registries import Measure, Value
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import number_of
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require


@dataclass(frozen=True, slots=True, eq=False)
class MeasureBehind:
    """At the end of `day`; `value` and `counted` are None on too little data."""

    day: date
    currency: str
    value: Value | None
    counted: Counted | None


def day_of_measure(actor: Actor, workspace: Workspace, measure: Measure) -> date:
    """On which it was last read; where it never was, that of the other measures; before any was read, today."""
    last = latest_reading(actor, measure.key)
    return (last.day if last else None) or read_as_of(actor) or clock.today(workspace.time_zone)


def behind_measure(
    actor: Actor, workspace: Workspace, measure: Measure, count: Callable[[Grounds], Counted]
) -> MeasureBehind:
    """As of the day on which the figure stands. Everybody is in it: cut what is shown to an actor."""
    require(actor, Permission.VIEW_PEOPLE)
    day = day_of_measure(actor, workspace, measure)

    def read() -> MeasureBehind:
        grounds = grounds_of(workspace, day)
        value = measure.read(grounds)
        return MeasureBehind(day, grounds.currency, value, count(grounds) if value else None)

    return kept(f"behind:{measure.key}:{day}", workspace.id, stamp_of(clock.today(workspace.time_zone)), read)


def counted_in_month(actor: Actor, workspace: Workspace, key: str, letter: MonthlyFacts) -> Counted:
    """Behind a part of a letter, in its currency. Everybody is in it."""
    require(actor, Permission.VIEW_PEOPLE)
    stamp = stamp_of(clock.today(workspace.time_zone))
    name = f"letter:{key}:{letter.month}:{letter.until}:{letter.currency}"

    def count() -> Counted:
        return LISTS[key](grounds_of(workspace, letter.until, currency=letter.currency), number_of(letter.month))

    return kept(name, workspace.id, stamp, count)
