"""A reader of the log that counts how often it had its effect for each activity, and workers that know it."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from time import sleep

from django.db import connection

from hedgerow.timeline import operations
from hedgerow.timeline.models import Activity
from hedgerow.timeline.operations import uploads
from hedgerow.timeline.registries import Reactor, reactors
from tests.jobs import hunting

NAME = "test.counter"
Effects = Callable[[], dict[str, int]]
_COUNT = """
INSERT INTO tests_effect VALUES (%s, 1) ON CONFLICT (activity) DO UPDATE SET times = tests_effect.times + 1
"""


def count(activities: Sequence[Activity]) -> None:
    """Slow enough to be killed in the middle."""
    with connection.cursor() as cursor:
        for activity in operations.once(NAME, activities):
            cursor.execute(_COUNT, [activity.pk.hex])
            sleep(0.001)
    sleep(0.03)


REACTOR = Reactor(NAME, "Counter", count, batch_size=40)


def work() -> None:
    """A worker process whose readers are the product's and this one."""
    reactors._entries[NAME] = REACTOR
    hunting.work()


def work_in_small_portions() -> None:
    """A worker process that takes files in by a few lines, so that there is much to be killed in the middle of."""
    uploads._LINES = 500
    hunting.work()


@contextmanager
def a_table() -> Iterator[Effects]:
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE tests_effect (activity varchar(32) PRIMARY KEY, times integer NOT NULL)")
    yield _effects
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE tests_effect")


def _effects() -> dict[str, int]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT activity, times FROM tests_effect")
        return dict(cursor.fetchall())
