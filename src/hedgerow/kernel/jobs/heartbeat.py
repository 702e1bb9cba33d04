"""What a running job says about itself and how it learns that it should stop: the worker's side of JobContext."""

import logging
from datetime import timedelta
from threading import Event

from django.db import connection

from hedgerow.kernel import clock
from hedgerow.kernel.jobs.claims import Hold, held, renew
from hedgerow.kernel.jobs.errors import JobCancelled, JobInterrupted, LeaseLost
from hedgerow.kernel.jobs.models import Job

logger = logging.getLogger(__name__)

REPORT_EVERY_SECONDS = 0.5
BEATS_PER_LEASE = 3


class Heartbeat:
    """The lease of one running job. `stop` is the worker's own: set when the process should end."""

    def __init__(self, job: Job, *, lease: timedelta, stop: Event) -> None:
        self._job = job
        self._lease = lease
        self._stop = stop
        self._hold = Hold.HELD
        self._report_due_at = 0.0
        self.due_at = 0.0
        self._plan_next()

    def check(self) -> None:
        if self._hold is Hold.LOST:
            raise LeaseLost
        if self._hold is Hold.CANCEL_REQUESTED:
            raise JobCancelled
        if self._stop.is_set():
            raise JobInterrupted

    def report(self, done: int, total: int | None, sentence: str) -> None:
        now = clock.monotonic()
        if done == total or now >= self._report_due_at:
            self._report_due_at = now + REPORT_EVERY_SECONDS
            self._write(progress_done=done, progress_total=total, progress_sentence=sentence[:300])
        self.check()

    def beat(self) -> None:
        """Renew the lease; called from the heart's thread at `due_at`, which this moves on."""
        try:
            self._hold = renew(self._job, self._lease)
        except Exception:  # whatever it was: without this thread the jobs to come would lose their leases
            logger.warning("Could not renew the lease of job %s; trying again.", self._job.pk, exc_info=True)
        finally:
            connection.close()
        self._plan_next()

    def _plan_next(self) -> None:
        self.due_at = clock.monotonic() + self._lease.total_seconds() / BEATS_PER_LEASE

    def _write(self, **progress: int | str | None) -> None:
        """Progress renews the lease as well: while a transaction of the job holds the row, the heart cannot."""
        row = held(self._job)
        if not row.update(lease_expires_at=clock.now() + self._lease, **progress):
            self._hold = Hold.LOST
        elif row.filter(is_cancel_requested=True).exists():
            self._hold = Hold.CANCEL_REQUESTED
