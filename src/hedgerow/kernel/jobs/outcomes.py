"""How an attempt ends. Each one is fenced: LeaseLost when the job belongs to somebody else by now."""

from datetime import timedelta
from traceback import format_exception
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from hedgerow.kernel import clock, randomness
from hedgerow.kernel.errors import HedgerowError, Temporary
from hedgerow.kernel.jobs import wake
from hedgerow.kernel.jobs.backoff import delay
from hedgerow.kernel.jobs.claims import end_lease, fenced
from hedgerow.kernel.jobs.errors import WorkerLost
from hedgerow.kernel.jobs.models import Job, JobState

TRACEBACK_LIMIT = 20_000
# From this attempt on a job whose worker died waits, because it may be the one that kills it.
SUSPICIOUS_ATTEMPT = 3


def succeed(job: Job, result: Any) -> Job:
    with fenced(job) as row:
        row.result = result
        row.error_type = row.error_message = row.error_traceback = ""
        if row.is_wanted_again:
            _back_to_queue(row)
            row.attempts = 0
        else:
            _end(row, JobState.SUCCEEDED)
    return row


def fail(job: Job, error: BaseException) -> Job:
    """Put the job back with a delay, or set it aside when trying again is no use or no attempt is left."""
    with fenced(job) as row:
        _describe(row, error)
        if is_worth_another_try(error) and row.attempts < row.max_attempts:
            _back_to_queue(row, delay(row.attempts, randomness.source()))
        else:
            _end(row, JobState.FAILED)
    return row


def cancel(job: Job) -> Job:
    with fenced(job) as row:
        _end(row, JobState.CANCELLED)
    return row


def release(job: Job) -> Job:
    """Give the job back unfinished, as if this attempt had not been made."""
    with fenced(job) as row:
        row.attempts -= 1
        _back_to_queue(row)
    return row


def release_expired(limit: int = 100) -> int:
    """Free the jobs whose worker stopped renewing its lease, because it died. Returns how many."""
    with transaction.atomic():
        expired = Job.objects.filter(state=JobState.RUNNING, lease_expires_at__lt=clock.now())
        rows = list(expired.select_for_update(skip_locked=True).order_by("lease_expires_at")[:limit])
        for row in rows:
            _abandon(row)
            end_lease(row)
            row.save()
    return len(rows)


def _abandon(row: Job) -> None:
    if row.attempts >= row.max_attempts:
        _describe(row, WorkerLost())
        _end(row, JobState.FAILED)
    else:
        suspicious = row.attempts >= SUSPICIOUS_ATTEMPT
        _back_to_queue(row, delay(row.attempts, randomness.source()) if suspicious else timedelta())


def is_worth_another_try(error: BaseException) -> bool:
    """A refusal stays a refusal; an outage or a bug may be gone next time."""
    return isinstance(error, Temporary) or not isinstance(error, HedgerowError)


def _back_to_queue(row: Job, wait: timedelta = timedelta()) -> None:
    if row.is_cancel_requested:
        _end(row, JobState.CANCELLED)
        return
    row.state = JobState.WAITING
    row.is_wanted_again = False
    row.run_after = clock.now() + wait
    transaction.on_commit(wake.workers.call)


def _end(row: Job, state: JobState) -> None:
    row.state = state
    row.finished_at = clock.now()


def _describe(row: Job, error: BaseException) -> None:
    """The message is safe to show; only the traceback may hold inner details."""
    row.error_type = f"{type(error).__module__}.{type(error).__qualname__}"[:200]
    row.error_message = str(error) if isinstance(error, HedgerowError) else _("Something unexpected went wrong.")
    row.error_traceback = "".join(format_exception(error))[-TRACEBACK_LIMIT:]
