"""Waiting in tests for what another thread or process does."""

from collections.abc import Callable
from threading import Event

from hedgerow.kernel import clock


def until(is_so: Callable[[], bool], seconds: float = 10) -> None:
    """Return as soon as it is so; fail when it does not come."""
    deadline = clock.monotonic() + seconds
    while not is_so():
        assert clock.monotonic() < deadline, "it never came"
        Event().wait(0.01)
