"""Processes of the program that begin at once and can be killed: forked from one that has loaded everything already.

`python -m tests.inbox.killing` is that one. It reads a line for each process it is to begin, says its number, and says
how it ended.
"""

import os
import signal
import subprocess
import sys
from datetime import timedelta
from threading import Event

import django
from django.conf import settings

if __name__ == "__main__":
    django.setup()

from tests.jobs.killing import database_url  # noqa: E402  (models need the set-up)

FETCH, WORK = "fetch", "work"


class Forge:
    """One process at a time, on the database of the test and in its home."""

    def __init__(self) -> None:
        told = {"DATABASE_URL": database_url(), "DJANGO_SETTINGS_MODULE": "hedgerow.config.settings.testing"}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.inbox.killing"],
            env={**os.environ, **told},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.pid = 0

    def begin(self, what: str, *, trusted: int) -> int:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{what} 127.0.0.1:{trusted}\n")
        self._process.stdin.flush()
        self.pid = self._read()
        return self.pid

    def kill(self) -> None:
        os.kill(self.pid, signal.SIGKILL)

    def end(self) -> None:
        os.kill(self.pid, signal.SIGTERM)

    def wait(self) -> int:
        """Its exit status, or the negative number of the signal that ended it."""
        return self._read()

    def _read(self) -> int:
        assert self._process.stdout is not None
        return int(self._process.stdout.readline())

    def stop(self) -> None:
        self._process.kill()
        self._process.communicate()


def _fork(what: str, trusted: str) -> int:
    pid = os.fork()
    if pid:
        return pid
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    settings.HEDGEROW_HTTP_TRUSTED = [trusted]
    status = 1
    try:
        status = _run(what)
    finally:
        os._exit(status)


def _run(what: str) -> int:
    from hedgerow.config.cli.entry import main
    from hedgerow.kernel.jobs.worker import WorkerOptions, run_worker

    if what == WORK:
        stop = Event()
        signal.signal(signal.SIGTERM, lambda *_: stop.set())
        run_worker(stop, WorkerOptions(lease=timedelta(seconds=1), poll_seconds=0.05))
        return 0
    sys.argv = ["hedgerow", "inbox", "fetch"]
    try:
        main()
    except SystemExit as ended:
        return int(ended.code or 0)
    return 0


def _serve() -> None:
    import hedgerow.config.cli.commands  # noqa: F401, PLC0415  (loaded once, for all that are forked)

    for line in sys.stdin:
        pid = _fork(*line.split())
        _say(pid)
        _say(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))


def _say(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    _serve()
