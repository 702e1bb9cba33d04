"""Workers of which the one that runs a certain job is killed at a random moment of it; another one begins at once."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from logging import getLogger
from random import Random
from threading import Event
from time import sleep

from django.conf import settings

from hedgerow.kernel import clock
from hedgerow.kernel.jobs.models import LIVE, Job, JobState
from hedgerow.kernel.jobs.worker import WorkerOptions, run_worker
from tests.jobs.nursery import Nursery
from tests.jobs.waiting import until

logger = getLogger(__name__)
AT_ONCE, LONGEST_SECONDS, LEASE = 2, 0.05, timedelta(seconds=20)


def work(*trusted: str) -> None:
    """A worker process that may call these servers of the tests, until it is asked to stop."""
    stop = Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    settings.HEDGEROW_HTTP_TRUSTED = list(trusted)
    run_worker(stop, WorkerOptions(lease=LEASE, poll_seconds=0.25))


class Hunt:
    def __init__(self, nursery: Nursery, target: str, given: tuple[str, ...]) -> None:
        seed = Random().randrange(1_000_000)
        logger.warning("Kills by seed %s.", seed)
        self._nursery, self._dice = nursery, Random(seed)
        self._order = (target, *given)
        self.alive = {self._new() for _ in range(AT_ONCE)}
        self.kills = 0

    def kill(self, task: str, times: int, *, done: Callable[[], int], goal: int, most: int) -> None:
        """So often whoever runs a job of this task, each time when up to `most` more is done; then see it through.

        Through means that the job is over, too: one that is killed three times waits, as it may be what kills workers.
        """
        for _ in range(times):
            wanted = min(done() + self._dice.randrange(1, most), goal)
            until(lambda wanted=wanted: done() >= wanted, 120)  # type: ignore[misc]
            sleep(self._dice.uniform(0, LONGEST_SECONDS))
            if victim := self._who_runs(task):
                self._end(victim)
        until(lambda: done() >= goal and not Job.objects.filter(task=task, state__in=LIVE).exists(), 120)

    def _end(self, victim: int) -> None:
        os.kill(victim, signal.SIGKILL)
        assert self._nursery.end_of(victim) == -signal.SIGKILL
        self.kills += 1
        self.alive = self.alive - {victim} | {self._new()}
        # As if the lease had run out; one so short that it does by itself would do so while a busy machine is slow.
        held = Job.objects.filter(state=JobState.RUNNING, lease_owner__contains=f":{victim}:")
        held.update(lease_expires_at=clock.now())

    def end(self) -> None:
        """Every one of them stops in order."""
        for pid in self.alive:
            os.kill(pid, signal.SIGTERM)
        assert [self._nursery.end_of(pid) for pid in self.alive] == [0] * AT_ONCE
        self.alive = set()

    def _new(self) -> int:
        return self._nursery.start(*self._order)

    def _who_runs(self, task: str) -> int | None:
        """Among the living: the lease of one that was killed stands for a moment."""
        held = Job.objects.filter(task=task, state=JobState.RUNNING).values_list("lease_owner", flat=True)
        return next((pid for owner in held if (pid := int(owner.split(":")[1])) in self.alive), None)


@contextmanager
def a_hunt(nursery: Nursery, target: str = "tests.jobs.hunting:work", *given: str) -> Iterator[Hunt]:
    hunt = Hunt(nursery, target, given)
    try:
        yield hunt
        hunt.end()
    finally:
        for pid in hunt.alive:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
