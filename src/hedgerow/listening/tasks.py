"""What is watched is looked at by the clock."""

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.actor import Actor, system_actor
from hedgerow.kernel.jobs import LONG, Schedule, task
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.listening import operations
from hedgerow.listening.models import Watch


def _listener() -> Actor:
    return system_actor(current_workspace_id(), "listening")


@task(title=_("Looking at calendars and feeds"), queue_name=LONG)
def fetch_due() -> int:
    """Returns how many were looked at. Again, only those whose time has come."""
    return operations.fetch_due(actor=_listener())


@task(title=_("Looking at a calendar or feed"), queue_name=LONG)
def fetch_one(watch_id: str) -> None:
    """Again is no change: what came is known."""
    watch = Watch.objects.filter(pk=UUID(watch_id)).first()
    if watch is not None and watch.paused_at is None:
        operations.fetch_watch(actor=_listener(), watch=watch)


@task(title=_("Forgetting strangers of old meetings"))
def forget_guests() -> int:
    """Returns how many. Again is no change."""
    return operations.forget_guests(actor=_listener())


def fetch_now(watch: Watch) -> None:
    fetch_one.using(unique_key=f"listening:{watch.pk}").enqueue(str(watch.pk))


FETCH_DUE = Schedule(name="listening.fetch_due", cron="*/15 * * * *", task=fetch_due, each_workspace=True)
FORGET_GUESTS = Schedule(name="listening.forget_guests", cron="41 3 * * *", task=forget_guests, each_workspace=True)
