"""How a goal stands against a straight line, and what is usual of values before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.insight.readings.goals import Course, course, is_reached, usual
from hedgerow.insight.registries import Better


def test_a_goal_is_on_course_while_it_keeps_up_with_a_straight_line() -> None:
    said = [
        course(value=value, start=100.0, target=200.0, since=0, by=100, today=day, better=Better.MORE)
        for value, day in [(150.0, 50), (149.0, 50), (200.0, 50), (199.0, 100), (None, 50)]
    ]
    assert said == [Course.ON, Course.BEHIND, Course.REACHED, Course.MISSED, Course.UNKNOWN]


def test_of_a_measure_that_should_be_less_a_lower_value_reaches_the_goal() -> None:
    assert is_reached(4, 5, 10, Better.LESS)
    assert not is_reached(6, 5, 10, Better.LESS)
    assert course(value=7, start=10, target=5, since=0, by=10, today=5, better=Better.LESS) is Course.ON
    assert course(value=8, start=10, target=5, since=0, by=10, today=5, better=Better.LESS) is Course.BEHIND


@given(
    st.floats(1, 1e6),
    st.floats(1, 1e6),
    st.floats(1, 1e6),
    st.integers(1, 400),
    st.integers(0, 400),
    st.floats(0.1, 100),
)
def test_the_course_of_a_goal_does_not_depend_on_the_unit(
    value: float, start: float, target: float, by: int, today: int, scale: float
) -> None:
    told = [
        course(
            value=value * times,
            start=start * times,
            target=target * times,
            since=0,
            by=by,
            today=today,
            better=Better.MORE,
        )
        for times in (1.0, 1024.0)
    ]
    assert told[0] is told[1]


def test_what_is_usual_needs_six_values_and_forgives_one_that_was_not() -> None:
    assert usual([1.0] * 5) is None
    found = usual([100, 102, 98, 101, 99, 900])
    assert found is not None
    assert found.middle == pytest.approx(100.5)
    assert found.low > 80
    assert found.high < 130


def test_of_equal_values_three_per_cent_more_are_usual_and_of_nought_nothing_else() -> None:
    equal, nought = usual([200.0] * 6), usual([0.0] * 6)
    assert equal is not None
    assert nought is not None
    assert (equal.low, equal.high) == (194, 206)
    assert (nought.low, nought.high) == pytest.approx((0, 0), abs=1e-6)
