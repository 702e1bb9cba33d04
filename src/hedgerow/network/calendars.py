"""Promises with a day, in the calendars of those who see whom they were made to."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.kernel.actor import Actor
from hedgerow.network import queries
from hedgerow.timeline import queries as timeline
from hedgerow.timeline.models import Activity, Head
from hedgerow.timeline.registries import CalendarEntry, CalendarSource, calendar_sources

WITHIN = 100_000
"""So many lines at the end of the log are looked through."""


def _promises(actor: Actor, first: date, last: date) -> Iterator[CalendarEntry]:
    head = Head.objects.values_list("position", flat=True).first() or 0
    lines = Activity.objects.filter(timeline.seen_by(actor), position__gt=head - WITHIN).order_by("position")
    due = [one for one in queries.unsettled(queries.lines_of_promises(lines)) if one.due and first <= one.due <= last]
    names = queries.names_of(actor, {one.party for one in due})
    for one in due:
        if one.party in names:
            yield CalendarEntry(
                key=f"promise-{one.id}",
                summary=_("Promised to %(who)s: %(what)s") % {"who": names[one.party], "what": one.text},
                changed_at=one.made_at,
                day=one.due,
                address=reverse("network:party", args=[one.party]),
            )


def register() -> None:
    calendar_sources.add(CalendarSource("promises", gettext_lazy("Promises that have a day"), _promises))
