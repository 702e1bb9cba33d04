from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.measures.errors import MeasureError
from hedgerow.measures.money.payback import FARTHEST, PACE, Payback, course, payback

EVENTS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 500), st.integers(-300, 900)), min_size=1, max_size=25)


def judged(*events: tuple[int, int, int], through: int = 100) -> Payback:
    """(day, in, out)."""
    day, into, out = zip(*events, strict=True) if events else ((), (), ())
    return payback(course(day=list(day), into=list(into), out=list(out)), through=through)


def test_the_day_on_which_out_first_covered_in() -> None:
    assert judged((1, 100, 0), (3, 0, 60), (5, 0, 40)) == Payback(first=5, is_covered=True, expected=None)


def test_what_cost_nothing_is_never_paid_back() -> None:
    assert judged((3, 0, 60)) == Payback(first=None, is_covered=False, expected=None)
    assert judged() == Payback(first=None, is_covered=False, expected=None)


def test_more_went_in_after_it_was_covered() -> None:
    got = judged((1, 100, 0), (3, 0, 100), (90, 100, 28))
    assert (got.first, got.is_covered) == (3, False)
    assert got.expected == 100 + 72


def test_money_given_back_opens_it_again() -> None:
    got = judged((1, 100, 120), (2, 0, -50), through=2)
    assert (got.first, got.is_covered) == (1, False)


def test_the_pace_is_that_of_the_last_four_weeks() -> None:
    got = judged((0, 1000, 500), (99, 0, 28))
    assert got.expected == 100 + 472
    assert judged((99, 100, 10), through=100).expected == 100 + 18


def test_without_a_pace_nothing_is_expected() -> None:
    assert judged((1, 100, 10)).expected is None
    assert judged((1, 10**9, 0), (100 - PACE + 1, 0, 1)).expected is None
    assert FARTHEST == 3650


def test_a_day_ahead_is_refused() -> None:
    with pytest.raises(MeasureError):
        judged((101, 1, 1))


@given(EVENTS)
def test_it_is_found_as_by_going_through_the_days(events: list[tuple[int, int, int]]) -> None:
    got = judged(*events, through=40)
    days = sorted({day for day, _into, _out in events})
    into = list(accumulate(sum(went for day, went, _came in events if day == one) for one in days))
    out = list(accumulate(sum(came for day, _went, came in events if day == one) for one in days))
    covered = [o >= i > 0 for i, o in zip(into, out, strict=True)]
    assert got.first == (days[covered.index(True)] if any(covered) else None)
    assert got.is_covered == covered[-1]
    if got.expected is not None:
        assert got.expected > 40
