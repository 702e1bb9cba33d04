"""The business's own day, and days as `measures` count them: since 1970-01-01."""

from datetime import date, timedelta

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace

_EPOCH = date(1970, 1, 1)


def today_of(actor: Actor) -> date:
    """The calendar day in the time zone of the workspace that the actor acts in."""
    return clock.today(Workspace.objects.values_list("time_zone", flat=True).get(pk=actor.workspace_id))


def number_of(day: date) -> int:
    return (day - _EPOCH).days


def date_of(number: int) -> date:
    return _EPOCH + timedelta(days=int(number))
