"""Worker processes of the tests, on the test's database: `python -m tests.jobs.killing` is one."""

import os
import signal
import subprocess
import sys
from datetime import timedelta
from threading import Event
from urllib.parse import quote

import django
from django.db import connection

stop = Event()
if __name__ == "__main__":
    # Before the set-up, which takes a second: a worker asked to stop during it ends in order, too.
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    django.setup()

from hedgerow.kernel.jobs.worker import WorkerOptions, run_worker  # noqa: E402  (models need the set-up)

LEASE = timedelta(seconds=1)


def database_url() -> str:
    """The database this test runs on, for another process."""
    database = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite://{quote(str(database['NAME']))}"
    who = quote(database["USER"]) + (f":{quote(database['PASSWORD'])}" if database["PASSWORD"] else "")
    port = database["PORT"] or 5432
    return f"postgresql://{who}@localhost:{port}/{database['NAME']}?host={quote(database['HOST'], safe='')}"


def start_worker() -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.jobs.killing"], env={**os.environ, "DATABASE_URL": database_url()}
    )


if __name__ == "__main__":
    run_worker(stop, WorkerOptions(lease=LEASE, poll_seconds=0.05))
