"""The business's own day."""

from datetime import date

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace


def today_of(actor: Actor) -> date:
    """The calendar day in the time zone of the workspace that the actor acts in."""
    return clock.today(Workspace.objects.values_list("time_zone", flat=True).get(pk=actor.workspace_id))
