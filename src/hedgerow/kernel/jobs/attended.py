"""The worker with its attendants: started, begun again when they fail, and stopped together."""

import logging
from threading import Event, Thread

from django.db import connection

from hedgerow.kernel import clock
from hedgerow.kernel.jobs.attendants import Attendant, attendants
from hedgerow.kernel.jobs.worker import DEFAULTS, WorkerOptions, run_worker

logger = logging.getLogger(__name__)

AGAIN_SECONDS = 10.0


def run_attended(stop: Event, options: WorkerOptions = DEFAULTS) -> None:
    """`run_worker`, with every attendant beside it. Returns when all have ended, at most the grace after `stop`."""
    beside = [Thread(target=_kept, args=(one, stop), name=one.name, daemon=True) for one in attendants]
    for thread in beside:
        thread.start()
    run_worker(stop, options)
    deadline = clock.monotonic() + options.grace_seconds
    for thread in beside:
        thread.join(max(0.0, deadline - clock.monotonic()))


def _kept(attendant: Attendant, stop: Event) -> None:
    """No mistake of one ends it for good, nor the worker."""
    while not stop.is_set():
        try:
            attendant.run(stop)
        except Exception:
            logger.exception("%s ended; it begins again.", attendant.name)
        finally:
            connection.close()
        stop.wait(AGAIN_SECONDS)
