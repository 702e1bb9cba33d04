"""Processes that begin in a moment: `python -m tests.jobs.nursery` sets Hedgerow up once, and forks each of them.

Orders come as lines of JSON, answers go as lines. When the orders end, so do all that were begun.
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from traceback import print_exc
from typing import Any

import django
from django.conf import settings

if __name__ == "__main__":
    django.setup()

from tests.jobs.killing import database_url  # noqa: E402  (models need the set-up)
from tests.jobs.waiting import until  # noqa: E402


class Nursery:
    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def start(self, target: str, *given: Any) -> int:
        """Call `module:function` in a process of its own; its id."""
        return int(self._told("start", target, list(given)))

    def status(self, pid: int) -> int | None:
        """What it ended with, below zero by a signal; None while it runs. Asked once for each that has ended."""
        told = self._told("status", pid)
        return int(told) if told else None

    def end_of(self, pid: int, seconds: float = 60) -> int:
        found: list[int] = []
        until(lambda: (told := self.status(pid)) is not None and found.append(told) is None, seconds)
        return found[0]

    def _told(self, *order: Any) -> str:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        return self._process.stdout.readline().strip()


@contextmanager
def a_nursery() -> Iterator[Nursery]:
    """On the database and the home of this test run, with its secret."""
    own = {"HEDGEROW_HOME": str(settings.HEDGEROW_HOME), "HEDGEROW_SECRET_KEY": settings.SECRET_KEY}
    environment = {**os.environ, **own, "DATABASE_URL": database_url()}
    command = [sys.executable, "-m", "tests.jobs.nursery"]
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield Nursery(process)


def _begin(target: str, given: list[Any]) -> int:
    pid = os.fork()
    if pid:
        return pid
    status = 1
    try:
        os.close(0)
        module, name = target.split(":")
        getattr(import_module(module), name)(*given)
        status = 0
    except BaseException:  # noqa: BLE001  (it must never go on as a second nursery)
        print_exc()
    finally:
        os._exit(status)


def _status_of(pid: int, children: set[int]) -> str:
    ended, status = os.waitpid(pid, os.WNOHANG)
    children -= {ended}
    return str(os.waitstatus_to_exitcode(status)) if ended else ""


def main() -> None:
    children: set[int] = set()
    for line in sys.stdin:
        order, *given = json.loads(line)
        if order == "start":
            children.add(pid := _begin(*given))
            answer = str(pid)
        else:
            answer = _status_of(*given, children)
        sys.stdout.write(f"{answer}\n")
        sys.stdout.flush()
    for pid in children:
        os.kill(pid, signal.SIGKILL)


if __name__ == "__main__":
    main()
