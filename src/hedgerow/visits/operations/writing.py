"""A thread beside the pages that empties the spool every second, so that nobody waits for the database."""

from logging import getLogger
from threading import Event, Thread
from uuid import UUID

from django.db import connection

from hedgerow.kernel import clock
from hedgerow.kernel.actor import system_actor
from hedgerow.kernel.tenancy import scope, unscoped
from hedgerow.visits import visitors
from hedgerow.visits.operations.adding_up import add_up
from hedgerow.visits.operations.draining import WHO, drain_spool
from hedgerow.visits.spool import spool

logger = getLogger(__name__)
EVERY, AFTER_A_FAILURE = 1.0, 10.0
_ADD_UP_EVERY, _SHARE = 5.0, 20
"""Seconds between two adding-ups; and at most this part of the time is spent on them."""


# house: operation-shape: nobody acts; Hedgerow carries in what it was told
def keep_draining() -> Event:
    """Begin; ends when the event is set, or with the process. What waits then is taken in by whoever comes next."""
    stop = Event()
    Thread(target=_keep, args=(stop,), name="visits", daemon=True).start()
    return stop


def _keep(stop: Event) -> None:
    touched: set[UUID] = set()
    due, pause = clock.monotonic(), EVERY
    while not stop.wait(pause):
        pause = EVERY
        visitors.let_go(clock.now())
        try:
            spool.release()
            touched |= drain_spool()
            if touched and clock.monotonic() >= due:
                due = _add_up(touched)
                touched.clear()
        except Exception:
            logger.exception("Visits wait in the spool; trying again.")
            pause = AFTER_A_FAILURE
        finally:
            connection.close()


def _add_up(workspaces: set[UUID]) -> float:
    """Returns when the next may be. A big day takes longer, and is added up the more rarely."""
    began = clock.monotonic()
    for workspace in sorted(workspaces):
        with unscoped(), scope(workspace):
            add_up(actor=system_actor(workspace, WHO))
    ended = clock.monotonic()
    return ended + max(_ADD_UP_EVERY, _SHARE * (ended - began))
