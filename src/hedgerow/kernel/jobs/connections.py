"""What a request does for its database connection, done for a job."""

from django.db import connection


def freshen() -> None:
    """Drop a connection that is broken or too old; the next query opens another. Not inside a caller's transaction."""
    if not connection.in_atomic_block:
        connection.close_if_unusable_or_obsolete()
