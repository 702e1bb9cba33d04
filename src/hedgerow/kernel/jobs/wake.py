"""Tells the workers of this process that a job was committed, so that they need not wait for their next look."""

from threading import Condition


class Wake:
    """A counter to wait on: a call between two waits is never missed, and wakes every waiter."""

    def __init__(self) -> None:
        self._condition = Condition()
        self._calls = 0

    @property
    def calls(self) -> int:
        with self._condition:
            return self._calls

    def call(self) -> None:
        with self._condition:
            self._calls += 1
            self._condition.notify_all()

    def wait(self, seen: int, seconds: float) -> None:
        """Return when there were more calls than `seen`, or after `seconds`."""
        with self._condition:
            self._condition.wait_for(lambda: self._calls > seen, timeout=seconds)


workers = Wake()
