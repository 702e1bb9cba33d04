"""Several readings of the record as it was at one moment, while others go on writing."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction


@contextmanager
def at_one_moment() -> Iterator[None]:
    """What is read inside agrees with itself; nothing may be written.

    A transaction alone does not do that: on PostgreSQL each statement of it sees what was committed before that
    statement, and on SQLite ours begin by taking the turn to write, for which others would have to wait. So it is no
    more than what a transaction gives where one is open already.
    """
    if connection.in_atomic_block:
        yield
    elif connection.vendor == "sqlite":
        yield from _on_sqlite()
    else:
        yield from _on_postgresql()


def _on_sqlite() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("BEGIN DEFERRED")
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")


def _on_postgresql() -> Iterator[None]:
    from psycopg import IsolationLevel  # noqa: PLC0415  (where SQLite serves, no start has to load a driver)

    connection.ensure_connection()
    session = connection.connection
    before, session.isolation_level = session.isolation_level, IsolationLevel.REPEATABLE_READ
    try:
        with transaction.atomic():
            yield
    finally:
        session.isolation_level = before
