"""Dear readings may be a minute behind the record, quick ones never; of many requests one works them out."""

from datetime import date
from threading import Barrier, Thread
from time import sleep
from uuid import uuid4

import pytest

from hedgerow.insight.queries import keeping
from hedgerow.insight.queries.keeping import kept
from hedgerow.kernel import clock

TODAY = date(2026, 5, 4)


class Time:
    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 1000.0
        monkeypatch.setattr(clock, "monotonic", lambda: self.now)

    def dear(self, value: int) -> int:
        self.now += 2
        return value


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> Time:
    return Time(monkeypatch)


def test_a_quick_reading_is_made_again_as_soon_as_the_log_moved(time: Time) -> None:
    key = uuid4()
    assert kept("a", key, (TODAY, 1, 0, 0), lambda: 1) == 1
    assert kept("a", key, (TODAY, 1, 0, 0), lambda: 2) == 1
    assert kept("a", key, (TODAY, 2, 0, 0), lambda: 2) == 2


def test_a_dear_reading_is_at_most_a_minute_behind(time: Time) -> None:
    key = uuid4()
    assert kept("a", key, (TODAY, 1, 0, 0), lambda: time.dear(1)) == 1
    time.now += keeping.OLDEST - 3
    assert kept("a", key, (TODAY, 2, 0, 0), lambda: time.dear(2)) == 1
    time.now += 2
    assert kept("a", key, (TODAY, 2, 0, 0), lambda: time.dear(2)) == 2


def test_yesterdays_reading_is_none_of_today(time: Time) -> None:
    key = uuid4()
    kept("a", key, (TODAY, 1, 0, 0), lambda: time.dear(1))
    assert kept("a", key, (date(2026, 5, 5), 1, 0, 0), lambda: time.dear(2)) == 2


def test_of_requests_that_come_at_once_one_works_it_out() -> None:
    key, made, start = uuid4(), [], Barrier(4)

    def work_out() -> int:
        made.append(1)
        sleep(0.05)
        return 7

    def ask() -> None:
        start.wait()
        found.append(kept("a", key, (TODAY, 1, 0, 0), work_out))

    found: list[int] = []
    threads = [Thread(target=ask) for _number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (found, len(made)) == ([7] * 4, 1)


def test_what_fails_is_asked_again_and_blocks_nobody() -> None:
    key = uuid4()

    def fails() -> int:
        raise KeyError("first")

    with pytest.raises(KeyError, match="first"):
        kept("a", key, (TODAY, 1, 0, 0), fails)
    assert kept("a", key, (TODAY, 1, 0, 0), lambda: 3) == 3
