"""What a request does for its database connection, done for a job."""

from django.db import connection


def freshen() -> None:
    """Drop a connection that broke or that a task left in a strange state; the next query opens another.

    Its age does not matter here: opening one for every job would cost more than most jobs do. Inside a transaction of
    the caller (in tests) nothing is touched.
    """
    if connection.connection is None or connection.in_atomic_block:
        return
    if connection.errors_occurred or not connection.get_autocommit():
        connection.close_if_unusable_or_obsolete()
