"""Several worker processes on one machine: started, started again when they die, and stopped together."""

import logging
import signal
import subprocess
from collections.abc import Sequence
from threading import Event

logger = logging.getLogger(__name__)

_LOOK_EVERY_SECONDS = 1.0
_STOP_SECONDS = 20.0


def stop_on_signals(stop: Event) -> None:
    """SIGTERM and SIGINT ask this process to stop. Main thread only."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())


def supervise(command: Sequence[str], count: int, stop: Event) -> None:
    """Keep `count` processes of `command` running until `stop` is set; then let them finish, at most 20 seconds."""
    children = [_start(command) for _ in range(count)]
    while not stop.wait(_LOOK_EVERY_SECONDS):
        children = [_kept_alive(child, command) for child in children]
    _end(children)


def _start(command: Sequence[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(command)  # noqa: S603  (our own command line)


def _kept_alive(child: subprocess.Popen[bytes], command: Sequence[str]) -> subprocess.Popen[bytes]:
    if child.poll() is None:
        return child
    logger.error("Worker process %s ended with status %s; starting another one.", child.pid, child.returncode)
    return _start(command)


def _end(children: Sequence[subprocess.Popen[bytes]]) -> None:
    for child in children:
        child.terminate()
    for child in children:
        try:
            child.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            logger.error("Worker process %s did not stop in time and was killed.", child.pid)  # noqa: TRY400  (no trace to show)
            child.kill()
            child.wait()
