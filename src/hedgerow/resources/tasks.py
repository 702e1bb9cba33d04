"""Work of the inventory by night."""

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.actor import system_actor
from hedgerow.kernel.jobs import Schedule, task
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.resources import operations


@task(title=_("Forgetting entries that were taken out"))
def forget_removed() -> int:
    """Returns how many. Again is no change."""
    return operations.forget_removed(actor=system_actor(current_workspace_id(), "resources"))


FORGET_REMOVED = Schedule(name="resources.forget_removed", cron="53 3 * * *", task=forget_removed, each_workspace=True)
