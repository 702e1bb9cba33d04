"""Work of the circles by night."""

from django.utils.translation import gettext_lazy as _

from hedgerow.circles import operations
from hedgerow.circles.calendar import today_of
from hedgerow.kernel.actor import system_actor
from hedgerow.kernel.jobs import Schedule, task
from hedgerow.kernel.tenancy import current_workspace_id


@task(title=_("Taking the monthly share of what stands unused in circles"))
def charge_demurrage() -> int:
    """Returns how many members were gone through. Again is no change."""
    actor = system_actor(current_workspace_id(), "circles")
    return operations.charge_all(actor=actor, as_of=today_of(actor))


CHARGE_DEMURRAGE = Schedule(name="circles.demurrage", cron="17 4 2 * *", task=charge_demurrage, each_workspace=True)


@task(title=_("Covering what was left unpaid in circles"))
def cover_defaults() -> int:
    """Returns how many. Again is no change."""
    actor = system_actor(current_workspace_id(), "circles")
    return operations.cover_defaults(actor=actor, as_of=today_of(actor))


COVER_DEFAULTS = Schedule(name="circles.defaults", cron="37 4 * * *", task=cover_defaults, each_workspace=True)
