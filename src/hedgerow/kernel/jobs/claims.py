"""Leases: who may run a job, until when, and the fence that keeps a late worker out."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from enum import Enum, auto

from django.db import connection, transaction
from django.db.models import QuerySet

from hedgerow.kernel import clock
from hedgerow.kernel.jobs.errors import LeaseLost
from hedgerow.kernel.jobs.models import Job, JobState

# `state` is written out, not a parameter, so that both databases use the partial index.
_CLAIM = """
UPDATE kernel_job
SET state = 'running', lease_owner = %s, lease_token = lease_token + 1, lease_expires_at = %s,
    attempts = attempts + 1, started_at = COALESCE(started_at, %s), last_attempted_at = %s
WHERE id = (
    SELECT id FROM kernel_job
    WHERE state = 'waiting' AND run_after <= %s AND queue IN ({queues})
    ORDER BY priority DESC, run_after, id
    LIMIT 1 {lock})
RETURNING *
"""


class Hold(Enum):
    """What a renewal found."""

    HELD = auto()
    CANCEL_REQUESTED = auto()
    LOST = auto()


def claim(*, owner: str, queues: Sequence[str], lease: timedelta) -> Job | None:
    """Take the most urgent job that is due, under a lease. No two callers get the same one."""
    now = clock.now()
    moment, until = (connection.ops.adapt_datetimefield_value(at) for at in (now, now + lease))
    lock = "FOR UPDATE SKIP LOCKED" if connection.features.has_select_for_update_skip_locked else ""
    sql = _CLAIM.format(queues=", ".join(["%s"] * len(queues)), lock=lock)
    with transaction.atomic():
        return next(iter(list(Job.objects.raw(sql, [owner, until, moment, moment, moment, *queues]))), None)


@transaction.atomic  # on SQLite a statement by itself would wait less well for its turn
def renew(job: Job, lease: timedelta) -> Hold:
    """Prolong the lease, if it is still ours."""
    if not held(job).update(lease_expires_at=clock.now() + lease):
        return Hold.LOST
    is_cancel_requested = held(job).values_list("is_cancel_requested", flat=True).first()
    return Hold.CANCEL_REQUESTED if is_cancel_requested else Hold.HELD


def held(job: Job) -> QuerySet[Job]:
    """The job's row as long as `job` is the current claim on it, else nothing."""
    return Job.objects.filter(pk=job.pk, lease_token=job.lease_token, state=JobState.RUNNING)


@contextmanager
def fenced(job: Job) -> Iterator[Job]:
    """Change a running job and end its claim. Raises LeaseLost when the claim is no longer the current one."""
    with transaction.atomic():
        row = held(job).select_for_update().first()
        if row is None:
            raise LeaseLost
        yield row
        end_lease(row)
        row.save()


def end_lease(row: Job) -> None:
    row.lease_owner = ""
    row.lease_expires_at = None
