"""Work of visits that recurs: what a killed process left in the spool, figures, and forgetting."""

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.actor import system_actor
from hedgerow.kernel.jobs import Schedule, schedules, task
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.visits import operations


@task(title=_("Taking visits in"))
def drain_spool() -> int:
    """What the processes that answer websites did not bring in themselves; returns of how many workspaces."""
    return len(operations.drain_spool())


@task(title=_("Adding visits up"))
def add_up() -> int:
    return operations.add_up(actor=system_actor(current_workspace_id(), "visits"))


@task(title=_("Forgetting old visits"))
def forget_visits() -> int:
    return operations.forget_visits(actor=system_actor(current_workspace_id(), "visits"))


@task(title=_("Forgetting what visitors were hashed with"))
def forget_secrets() -> int:
    return operations.forget_secrets()


def register() -> None:
    for name, cron, work, each_workspace in (
        ("visits.drain_spool", "* * * * *", drain_spool, False),
        ("visits.add_up", "* * * * *", add_up, True),
        ("visits.forget_visits", "17 4 * * *", forget_visits, True),
        ("visits.forget_secrets", "31 * * * *", forget_secrets, False),
    ):
        schedules.add(Schedule(name=name, cron=cron, task=work, each_workspace=each_workspace))
