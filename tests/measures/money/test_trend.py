import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import kendalltau, theilslopes

from hedgerow.measures.money.trend import Direction, Trend, trend

SERIES = st.lists(st.integers(-50, 50), min_size=8, max_size=30)


def test_seven_periods_are_too_little_to_say() -> None:
    assert trend(range(7)) == Trend(direction=Direction.TOO_LITTLE, n=7, slope=None, low=None, high=None, p=None)


def test_a_steady_rise_and_a_steady_fall_are_said() -> None:
    up, down = trend(np.arange(8) * 100), trend(np.arange(8) * -100)
    assert (up.direction, up.slope, up.low, up.high) == (Direction.UP, 100, 100, 100)
    assert (down.direction, down.slope) == (Direction.DOWN, -100)
    assert up.p is not None
    assert up.p < 0.001


def test_one_wild_week_is_no_trend() -> None:
    got = trend([100, 101, 99, 100, 100, 99, 101, 9000])
    assert got.direction is Direction.UNCLEAR


@pytest.mark.parametrize("level", [0, 70])
def test_always_the_same_is_no_trend(level: int) -> None:
    got = trend([level] * 10)
    assert (got.direction, got.slope, got.p) == (Direction.UNCLEAR, 0, 1)


@given(SERIES)
def test_slope_and_interval_are_those_of_theil_and_sen(values: list[int]) -> None:
    got, oracle = trend(values), theilslopes(values)
    assert got.slope == pytest.approx(oracle.slope)
    if len(set(values)) > 1:
        assert (got.low, got.high) == pytest.approx((oracle.low_slope, oracle.high_slope))


@given(SERIES.filter(lambda values: len(set(values)) > 1))
def test_the_direction_follows_the_sign_of_kendall(values: list[int]) -> None:
    tau = kendalltau(range(len(values)), values).statistic
    direction = trend(values).direction
    assert direction is Direction.UNCLEAR or (direction is Direction.UP) == (tau > 0)
    mirrored = {Direction.UP: Direction.DOWN, Direction.DOWN: Direction.UP}.get(direction, direction)
    assert trend(values[::-1]).direction is mirrored
