"""Waiting between attempts."""

from datetime import timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from hedgerow.kernel.jobs.backoff import delay


class _Latest(Random):
    def uniform(self, a: float, b: float) -> float:
        return max(a, b)


def test_the_wait_triples_up_to_an_hour() -> None:
    seconds = [delay(attempt, _Latest()).total_seconds() for attempt in range(1, 9)]
    assert seconds == [10, 30, 90, 270, 810, 2430, 3600, 3600]


@given(attempt=st.integers(1, 10_000), seed=st.integers())
def test_jitter_takes_away_half_at_most(attempt: int, seed: int) -> None:
    longest = delay(attempt, _Latest())
    assert longest / 2 <= delay(attempt, Random(seed)) <= longest


def test_the_same_seed_gives_the_same_waits() -> None:
    assert [delay(3, Random(7)) for _ in range(2)] == [delay(3, Random(7))] * 2
    assert delay(3, Random(7)) != delay(3, Random(8))
    assert delay(1, Random(7)) > timedelta()
