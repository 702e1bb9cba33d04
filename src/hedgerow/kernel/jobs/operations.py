"""What a person may do to a job."""

from collections.abc import Callable, Iterable
from contextlib import suppress

from django.db import IntegrityError, transaction

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.jobs import wake
from hedgerow.kernel.jobs.errors import JobIsOver, JobNotOver, SameJobLive
from hedgerow.kernel.jobs.models import Job, JobState
from hedgerow.kernel.jobs.permissions import Permission
from hedgerow.kernel.permissions import require


@transaction.atomic
def cancel_job(*, actor: Actor, job: Job) -> Job:
    """A waiting job is cancelled now, a running one at its next `report` or `check`. Raises JobIsOver."""
    require(actor, Permission.MANAGE_JOBS, job)
    row = Job.objects.select_for_update().get(pk=job.pk)
    if row.is_over:
        raise JobIsOver
    row.is_cancel_requested = True
    if row.state == JobState.WAITING:
        row.state = JobState.CANCELLED
        row.finished_at = clock.now()
    row.save(update_fields=["is_cancel_requested", "state", "finished_at"])
    return row


def rerun_job(*, actor: Actor, job: Job) -> Job:
    """Put a failed or cancelled job back, with all its attempts. Raises JobNotOver, SameJobLive."""
    require(actor, Permission.MANAGE_JOBS, job)
    try:
        with transaction.atomic():
            return _restart(job)
    except IntegrityError as error:
        raise SameJobLive from error


def cancel_jobs(*, actor: Actor, jobs: Iterable[Job]) -> int:
    """Cancel those that are not over. Returns how many."""
    return _how_many(cancel_job, actor, jobs)


def rerun_jobs(*, actor: Actor, jobs: Iterable[Job]) -> int:
    """Put those back that failed or were cancelled. Returns how many."""
    return _how_many(rerun_job, actor, jobs)


def _how_many(change: Callable[..., Job], actor: Actor, jobs: Iterable[Job]) -> int:
    require(actor, Permission.MANAGE_JOBS)
    count = 0
    for job in jobs:
        with suppress(JobIsOver, JobNotOver, SameJobLive):
            change(actor=actor, job=job)
            count += 1
    return count


def _restart(job: Job) -> Job:
    row = Job.objects.select_for_update().get(pk=job.pk)
    if row.state not in (JobState.FAILED, JobState.CANCELLED):
        raise JobNotOver
    row.state = JobState.WAITING
    row.run_after = clock.now()
    row.attempts = 0
    row.is_cancel_requested = row.is_wanted_again = False
    row.started_at = row.finished_at = None
    row.save()
    transaction.on_commit(wake.workers.call)
    return row
