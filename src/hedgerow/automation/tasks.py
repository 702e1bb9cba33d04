"""The reader of the log that makes deliveries, and the jobs that send them: one per endpoint at a time, leased."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from hedgerow.automation import operations, queries
from hedgerow.automation.models import Endpoint
from hedgerow.kernel import clock
from hedgerow.kernel.jobs import OUTBOUND, JobContext, Schedule, schedules, task
from hedgerow.timeline.models import Activity
from hedgerow.timeline.registries import Reactor, reactors

READER = "automation.webhooks"
_TURN_SECONDS = 20.0


@task(title=_("Sending webhooks"), queue_name=OUTBOUND, takes_context=True)
def deliver(context: JobContext, endpoint_id: str) -> int:
    """Send what is due to one endpoint, for a while; then others have their turn. Returns how many arrived."""
    key, until, count = UUID(endpoint_id), clock.monotonic() + _TURN_SECONDS, 0
    while (tried := operations.deliver_next(endpoint_id=key)) and tried.lets_others_go_on:
        count += tried.is_success
        context.check()
        if clock.monotonic() > until:
            send_soon(key)
            break
    if tried is not None and not tried.lets_others_go_on:
        _look_again(key)
    return count


@task(title=_("Sending webhooks"), queue_name=OUTBOUND)
def deliver_again(endpoint_id: str) -> None:
    """The endpoint has rested."""
    send_soon(UUID(endpoint_id))


@task(title=_("Sending webhooks"))
def deliver_due() -> int:
    """The safety net, once a minute: whatever a lost nudge or a crash has left behind."""
    due = queries.due_endpoints()
    for key in due:
        send_soon(key)
    return len(due)


@task(title=_("Forgetting old deliveries of webhooks"))
def forget_old() -> int:
    return operations.forget_old_deliveries()


def send_soon(endpoint_id: UUID) -> None:
    """As soon as the caller's transaction is in; if a job for it runs already, once more after that."""
    deliver.using(unique_key=f"webhooks:{endpoint_id}", again=True).enqueue(str(endpoint_id))


def _look_again(endpoint_id: UUID) -> None:
    rest = Endpoint.objects.filter(pk=endpoint_id).values_list("rest_until", flat=True).first()
    moment = max(rest or clock.now(), clock.now()) + timedelta(milliseconds=50)
    key = f"webhooks-again:{endpoint_id}:{int(moment.timestamp())}"
    deliver_again.using(unique_key=key, run_after=moment).enqueue(str(endpoint_id))


def queue(activities: Sequence[Activity]) -> None:
    for endpoint_id in operations.queue_deliveries(activities):
        send_soon(endpoint_id)


def register() -> None:
    reactors.add(Reactor(READER, _("Webhooks to other programs"), queue))
    for name, cron, work in (
        ("automation.deliver", "* * * * *", deliver_due),
        ("automation.forget", "41 3 * * *", forget_old),
    ):
        schedules.add(Schedule(name=name, cron=cron, task=work, each_workspace=True))
