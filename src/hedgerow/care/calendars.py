"""What is due for whom, in the calendar of who does it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.care import queries
from hedgerow.care.permissions import Permission
from hedgerow.care.planned import Line
from hedgerow.kernel.actor import Actor
from hedgerow.network import queries as network
from hedgerow.timeline.registries import CalendarEntry, CalendarSource, calendar_sources

MOST = 200
"""Of each kind, what is due first: a calendar with thousands of entries helps nobody."""


def _due(actor: Actor, first: date, last: date) -> Iterator[CalendarEntry]:
    """This week's visits, calls and thanks that are the actor's or anybody's; what is late stands on today."""
    if not actor.may(Permission.VIEW_PEOPLE):
        return
    week = queries.week_of(actor)
    piles = [pile for pile in week.piles if pile.assignee in (None, actor.id)]
    lines = [line for pile in piles for line in week.lines(pile, 0, MOST)]
    names = network.names_of(actor, {line.party for line in lines})
    for line in lines:
        day = max(line.due, week.today) if line.due else None
        if day is not None and line.party in names and first <= day <= last:
            yield CalendarEntry(
                key=f"care-{line.planned.id}-{line.party}",
                summary=_("%(what)s: %(who)s") % {"what": line.planned.name, "who": names[line.party]},
                changed_at=datetime.combine(_since(line, week.today), time.min, UTC),
                day=day,
                address=reverse("network:party", args=[line.party]),
            )


def _since(line: Line, today: date) -> date:
    """What is late moves with every day."""
    is_late = line.due is not None and line.due < today
    return today if is_late else line.last or line.since


def register() -> None:
    calendar_sources.add(CalendarSource("care", gettext_lazy("Visits, calls and thanks that are due this week"), _due))
