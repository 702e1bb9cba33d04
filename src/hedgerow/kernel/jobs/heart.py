"""A thread beside each thread that runs jobs, which renews the lease of the running one.

It lives as long as that thread, as starting and joining a thread for every job would cost more than most jobs do.
It serves one job at a time, because a renewal may have to wait for a transaction of its job.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition, Thread, current_thread, local

from hedgerow.kernel import clock
from hedgerow.kernel.jobs.heartbeat import Heartbeat

IDLE_SECONDS = 5.0


class Heart:
    def __init__(self, owner: Thread) -> None:
        self._owner = owner
        self._condition = Condition()
        self._heartbeat: Heartbeat | None = None
        self._wakes_at = 0.0

    def start(self) -> "Heart":
        Thread(target=self._run, name=f"heart-of-{self._owner.name}", daemon=True).start()
        return self

    @contextmanager
    def beats_for(self, heartbeat: Heartbeat) -> Iterator[Heartbeat]:
        self._serve(heartbeat)
        try:
            yield heartbeat
        finally:
            self._serve(None)

    def _serve(self, heartbeat: Heartbeat | None) -> None:
        with self._condition:
            self._heartbeat = heartbeat
            if heartbeat is not None and heartbeat.due_at < self._wakes_at:
                self._condition.notify()

    def _run(self) -> None:
        while self._owner.is_alive():
            due = self._wait_for_due()
            if due is not None:
                due.beat()

    def _wait_for_due(self) -> Heartbeat | None:
        """The heartbeat when it is due; None after a wait, for another look at what there is."""
        with self._condition:
            now = clock.monotonic()
            due_at = self._heartbeat.due_at if self._heartbeat is not None else now + IDLE_SECONDS
            if due_at <= now:
                return self._heartbeat
            self._wakes_at = min(due_at, now + IDLE_SECONDS)
            self._condition.wait(self._wakes_at - now)
            return None


_of_thread = local()


def heart() -> Heart:
    """The heart of the calling thread."""
    if not hasattr(_of_thread, "heart"):
        _of_thread.heart = Heart(current_thread()).start()
    mine: Heart = _of_thread.heart
    return mine
