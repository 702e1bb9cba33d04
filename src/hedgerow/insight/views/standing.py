"""On which day the figures of a page stand: today, or the last day of a record that ended long ago."""

from datetime import date

from django.utils.translation import gettext as _

from hedgerow.insight import queries
from hedgerow.insight.readings.sales import STALE_DAYS
from hedgerow.kernel import clock
from hedgerow.web import formats
from hedgerow.web.request import Request


def stands_on(request: Request) -> date:
    return standing_at(request, queries.read_as_of(request.actor))


def standing_at(request: Request, last: date | None) -> date:
    """The day where measures were read on the day `last` for the last time."""
    today = clock.today(request.workspace.time_zone)
    return last if last and (today - last).days > STALE_DAYS else today


def recorded_until(request: Request) -> date:
    """As `stands_on`, by the record itself: what came in after measures were last read is in it."""
    return standing_at(request, queries.last_on_record(request.actor, request.workspace))


def ended_words(request: Request, day: date) -> str:
    """ "" while the record goes on."""
    if day == clock.today(request.workspace.time_zone):
        return ""
    return _("Nothing is on record after %(day)s; everything here is as of that day.") % {"day": formats.day(day)}
