"""By night: which prompts there are, which ran out, and what was learnt of each kind."""

from django.utils.translation import gettext_lazy as _

from hedgerow.advisor import operations
from hedgerow.kernel.actor import system_actor
from hedgerow.kernel.jobs import LONG, Schedule, task
from hedgerow.kernel.tenancy import current_workspace_id


@task(title=_("Looking for what needs somebody"), queue_name=LONG)
def look_around() -> int:
    """Returns how many prompts there are. Again on the same day is no change."""
    actor = system_actor(current_workspace_id(), "advisor")
    found = operations.keep_candidates(actor=actor)
    operations.learn(actor=actor)
    return found


LOOK_AROUND = Schedule(name="advisor.look_around", cron="20 4 * * *", task=look_around, each_workspace=True)
