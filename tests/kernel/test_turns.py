"""Waiting for the writer's turn on SQLite: it comes as soon as it is free, and the time-out is told."""

import sqlite3
from collections.abc import Iterator
from threading import Event, Thread
from typing import Any

import pytest
from django.db import OperationalError, connection, transaction

pytestmark = [pytest.mark.sqlite, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def other() -> Iterator[sqlite3.Connection]:
    """Another process, as it were, in the middle of writing."""
    found = sqlite3.connect(connection.settings_dict["NAME"], isolation_level=None)
    found.execute("BEGIN IMMEDIATE")
    yield found
    found.close()


def _wait() -> int:
    """What SQLite itself waits, in milliseconds, for whatever is no transaction."""
    with connection.cursor() as cursor:
        return int(cursor.execute("PRAGMA busy_timeout").fetchone()[0])


def test_who_waits_goes_on_when_the_other_is_through_with_a_connection_that_is_as_before(
    transactional_db: None, other: sqlite3.Connection
) -> None:
    begun, found = Event(), list[Any]()

    def write() -> None:
        with transaction.atomic():
            begun.set()
            found.extend([connection.errors_occurred, _wait()])
        connection.close()

    writer = Thread(target=write)
    writer.start()
    assert not begun.wait(0.1)
    other.execute("COMMIT")
    writer.join(20)
    assert found == [False, 20_000]


def test_the_time_out_is_told_and_the_next_turn_is_taken(
    transactional_db: None, other: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    connection.ensure_connection()
    monkeypatch.setitem(connection.settings_dict["OPTIONS"], "timeout", 0.05)
    with pytest.raises(OperationalError, match="locked"), transaction.atomic():
        pytest.fail("there was no turn")
    assert _wait() == 50
    other.execute("COMMIT")
    with transaction.atomic():
        assert connection.in_atomic_block
    connection.close()
