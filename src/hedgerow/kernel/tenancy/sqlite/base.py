"""SQLite with two things more: letters folded as PostgreSQL folds them, and a wait for the writer's turn that comes to
an end while others write one transaction after the other.
"""

import sqlite3
from threading import Lock
from time import sleep
from typing import Any

from django.db.backends.sqlite3 import base
from django.db.utils import OperationalError

from hedgerow.kernel import clock
from hedgerow.kernel.folding import FOLD, folded

_LOOK_SECONDS = 0.004
_queue = Lock()
"""Of the threads of this process one looks; whoever has just written queues again behind it."""


class DatabaseWrapper(base.DatabaseWrapper):
    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        connection = super().get_new_connection(conn_params)
        connection.create_function(FOLD, 1, folded, deterministic=True)
        return connection

    def _start_transaction_under_autocommit(self) -> None:
        """Look for the turn a few hundred times a second.

        SQLite's own wait soon looks ten times a second only. Whoever writes without a pause leaves a gap of a fraction
        of a millisecond between two transactions, and those looks miss it for longer than the time-out.
        """
        seconds = float(self.settings_dict["OPTIONS"]["timeout"])
        deadline, is_broken = clock.monotonic() + seconds, self.errors_occurred
        is_first = _queue.acquire(timeout=seconds)
        try:
            self.connection.execute("PRAGMA busy_timeout = 0")
            while not self._has_begun(is_last=not is_first or clock.monotonic() > deadline):
                sleep(_LOOK_SECONDS)
            self.errors_occurred = is_broken
        finally:
            if is_first:
                _queue.release()
            self.connection.execute(f"PRAGMA busy_timeout = {seconds * 1000:.0f}")

    def _has_begun(self, *, is_last: bool) -> bool:
        try:
            super()._start_transaction_under_autocommit()  # type: ignore[misc]  # Django has it, its stubs do not
        except OperationalError as error:
            cause = error.__cause__
            is_busy = isinstance(cause, sqlite3.Error) and cause.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if is_last or not is_busy:
                raise
            return False
        return True
