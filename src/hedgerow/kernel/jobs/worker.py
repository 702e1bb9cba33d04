"""The worker: one loop per queue and one for housekeeping, as threads of the single process or of their own."""

import logging
import os
import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from threading import Event, Thread
from typing import TypeVar

from django.db import DatabaseError, connection

from hedgerow.kernel import clock, randomness
from hedgerow.kernel.jobs import claims, connections, outcomes, wake
from hedgerow.kernel.jobs.errors import LeaseLost
from hedgerow.kernel.jobs.execution import run_job
from hedgerow.kernel.jobs.models import Job
from hedgerow.kernel.jobs.occurrences import enqueue_due, keep_marks
from hedgerow.kernel.jobs.task import QUEUES

logger = logging.getLogger(__name__)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class WorkerOptions:
    """`grace`: how long a stopping worker waits for jobs that do not look up, before it gives them back."""

    queues: Sequence[str] = QUEUES
    lease: timedelta = timedelta(seconds=30)
    poll_seconds: float = 1.0
    grace_seconds: float = 10.0
    marks_every_seconds: float = 60.0


DEFAULTS = WorkerOptions()


def run_worker(stop: Event, options: WorkerOptions = DEFAULTS) -> None:
    """Work until `stop` is set; then finish what runs or give it back, and return.

    A job that calls its context is interrupted at once; any other gets `grace_seconds`, and is then released to another
    worker. Its thread is a daemon, so a process that ends takes it along; should it live on, the fence holds it off.
    """
    loops = [_Loop(queue, options, stop) for queue in options.queues]
    work = [_thread(f"jobs-{loop.queue}", loop.run) for loop in loops]
    house = _thread("jobs-house", lambda: keep_house(stop, options))
    stop.wait()
    wake.workers.call()
    deadline = clock.monotonic() + options.grace_seconds
    for thread in (*work, house):
        thread.join(max(0.0, deadline - clock.monotonic()))
    for loop in loops:
        loop.give_back()
    connection.close()


def run_pending(*, queues: Sequence[str] = QUEUES, limit: int = 1000) -> int:
    """Run what is due, and what that enqueues, in this thread; for tests and the command line. Returns how many."""
    for count in range(limit):
        job = claims.claim(owner=worker_name(), queues=queues, lease=DEFAULTS.lease)
        if job is None:
            return count
        run_job(job, lease=DEFAULTS.lease, stop=Event())
    return limit


def keep_house(stop: Event, options: WorkerOptions = DEFAULTS) -> None:
    """Free expired leases and enqueue what schedules ask for, about once a second."""
    marks_at = clock.monotonic()
    try:
        while True:
            if clock.monotonic() >= marks_at and _attempted(keep_marks) is not None:
                marks_at = clock.monotonic() + options.marks_every_seconds
            _attempted(outcomes.release_expired)
            _attempted(enqueue_due)
            if stop.wait(options.poll_seconds):
                return
    finally:
        connection.close()


def worker_name() -> str:
    return f"{socket.gethostname()}:{os.getpid()}:{randomness.token(4)}"


class _Loop:
    """Claims and runs the jobs of one queue, one after the other."""

    def __init__(self, queue: str, options: WorkerOptions, stop: Event) -> None:
        self.queue = queue
        self._options = options
        self._stop = stop
        self._name = worker_name()
        self._job: Job | None = None

    def run(self) -> None:
        try:
            while not self._stop.is_set():
                seen = wake.workers.calls
                if not _attempted(self._step):
                    wake.workers.wait(seen, self._options.poll_seconds)
        finally:
            connection.close()

    def _step(self) -> bool:
        job = claims.claim(owner=self._name, queues=[self.queue], lease=self._options.lease)
        if job is None:
            return False
        self._job = job
        run_job(job, lease=self._options.lease, stop=self._stop)
        self._job = None
        return True

    def give_back(self) -> None:
        """Release the job that still runs after the grace."""
        job = self._job
        if job is None:
            return
        try:
            outcomes.release(job)
        except LeaseLost:
            logger.info("Job %s ended just in time.", job.pk)
        except DatabaseError:
            logger.warning("Could not give job %s back; its lease will expire.", job.pk, exc_info=True)


def _attempted(step: Callable[[], T]) -> T | None:
    """What the step gives, or None when it raised: no database failure and no mistake of ours ends the worker."""
    try:
        return step()
    except Exception:
        logger.exception("A step of the worker failed; it will be tried again.")
        connections.freshen()
        return None


def _thread(name: str, target: Callable[[], None]) -> Thread:
    thread = Thread(target=target, name=name, daemon=True)
    thread.start()
    return thread
