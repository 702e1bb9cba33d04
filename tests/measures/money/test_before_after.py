import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from hedgerow.measures.errors import MeasureError, TooLittleDataError
from hedgerow.measures.money.before_after import FEWEST, change_of, student

DIFFERENCES = st.lists(st.integers(-5000, 5000), min_size=FEWEST, max_size=60)


def test_nine_people_are_too_few() -> None:
    with pytest.raises(TooLittleDataError) as refused:
        change_of(n=9, total=100, squares=10_000)
    assert (refused.value.have, refused.value.need) == (9, FEWEST)


@given(DIFFERENCES)
def test_the_interval_is_that_of_a_paired_t_test(differences: list[int]) -> None:
    told = np.array(differences, dtype=float)
    got = change_of(n=len(told), total=float(told.sum()), squares=float((told**2).sum()))
    n, error = len(told), stats.sem(told)
    if error == 0:
        assert (got.low, got.high) == pytest.approx((got.total, got.total), abs=1e-3)
        return
    low, high = stats.t.interval(0.95, n - 1, loc=told.mean(), scale=error)
    assert (got.low, got.high) == pytest.approx((low * n, high * n), rel=2e-3, abs=0.01 * n * error)


def test_it_is_clear_where_the_whole_interval_lies_on_one_side_of_zero() -> None:
    assert change_of(n=10, total=1000, squares=100_100).is_clear
    assert change_of(n=10, total=-1000, squares=100_100).is_clear
    assert not change_of(n=10, total=10, squares=100_000).is_clear


def test_the_textbook_example_of_sleep() -> None:
    """Student (1908), Biometrika 6, 20: extra hours of sleep of ten patients, 1.58 in the mean."""
    extra = [1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4]
    got = change_of(n=10, total=sum(extra), squares=sum(each * each for each in extra))
    assert (got.total / 10, got.low / 10, got.high / 10) == pytest.approx((1.58, 0.70, 2.46), abs=0.01)


@pytest.mark.parametrize("freedom", [9, 15, 30, 100, 5000])
def test_quantiles_are_those_of_the_table(freedom: int) -> None:
    assert student(freedom) == pytest.approx(stats.t.ppf(0.975, freedom), abs=0.005)


def test_sums_that_belong_to_no_differences_are_refused() -> None:
    with pytest.raises(MeasureError):
        change_of(n=10, total=1000, squares=10)
    with pytest.raises(MeasureError):
        student(0)
    with pytest.raises(MeasureError):
        student(5, confidence=1)
