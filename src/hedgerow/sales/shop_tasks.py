"""What is done by night and by the hour for shops."""

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.actor import system_actor
from hedgerow.kernel.jobs import Schedule, task
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.sales.operations import shops


@task(title=_("Forgetting what shops sent"))
def forget_bodies() -> int:
    """Returns how many. Again is no change."""
    return shops.forget_bodies(actor=system_actor(current_workspace_id(), "shops"))


@task(title=_("Looking for messages of shops that could not be read"))
def give_up_on_stuck() -> int:
    """Returns how many. Again is no change."""
    return shops.give_up_on_stuck(actor=system_actor(current_workspace_id(), "shops"))


FORGET_BODIES = Schedule(name="sales.forget_shop_bodies", cron="41 3 * * *", task=forget_bodies, each_workspace=True)
GIVE_UP = Schedule(name="sales.stuck_shop_messages", cron="23 * * * *", task=give_up_on_stuck, each_workspace=True)
