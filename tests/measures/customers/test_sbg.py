import numpy as np
import pytest

from hedgerow.measures.customers import Sbg, fit_sbg
from hedgerow.measures.customers.sbg import log_likelihood
from hedgerow.measures.errors import MeasureError, TooLittleDataError

HIGH_END = [1000, 869, 743, 653, 593, 551, 517, 491]


@pytest.fixture(scope="module")
def fitted() -> Sbg:
    return fit_sbg(HIGH_END)


def test_the_published_parameters(fitted: Sbg) -> None:
    assert (round(fitted.alpha, 4), round(fitted.beta, 4)) == (0.6681, 3.8061)
    assert round(fitted.log_likelihood, 2) == -1611.16
    assert fitted.n == 1000
    ends = fitted.intervals()
    assert ends["alpha"].low < fitted.alpha < ends["alpha"].high


def test_the_projection_of_the_paper(fitted: Sbg) -> None:
    """Retention begins at beta / (alpha + beta) and grows; of the intake of the paper 39 to 42 % stay twelve years."""
    kept, left = fitted.retention(12), fitted.survival(12)
    assert kept[0] == pytest.approx(fitted.beta / (fitted.alpha + fitted.beta))
    assert (np.diff(kept) > 0).all()
    assert left.tolist() == pytest.approx(np.append(1, np.cumprod(kept)).tolist())
    assert left[12] == pytest.approx(0.39, abs=0.03)


def test_tenure_lies_within_its_interval_and_grows_with_the_horizon(fitted: Sbg) -> None:
    told = fitted.expected_tenure(8)
    assert told.low < told.value < told.high
    assert told.value == pytest.approx(sum(HIGH_END) / 1000, rel=0.01)
    assert fitted.expected_tenure(0).value == 0
    assert fitted.expected_tenure(9).value - told.value == pytest.approx(fitted.survival(8)[8])
    with pytest.raises(MeasureError, match="confidence"):
        fitted.expected_tenure(8, confidence=2)


def test_discounted_tenure_is_the_sum_it_stands_for(fitted: Sbg) -> None:
    left, worth = fitted.survival(5000), 1.1 ** -np.arange(5001.0)
    assert fitted.discounted_tenure(0.1) == pytest.approx(float((left * worth).sum()))
    later = left[4:] / left[3]
    assert fitted.discounted_tenure(0.1, renewals=3) == pytest.approx(float((later * worth[: len(later)]).sum()))
    with pytest.raises(MeasureError, match="discount must be above 0"):
        fitted.discounted_tenure(0)


@pytest.mark.parametrize("times", [2, 50])
def test_more_members_of_the_same_habits_change_no_parameter(times: int) -> None:
    got, one = fit_sbg(np.array(HIGH_END) * times), fit_sbg(HIGH_END)
    assert (got.alpha, got.beta) == pytest.approx((one.alpha, one.beta), rel=1e-4)


def test_the_gradient_is_the_slope() -> None:
    at, left = np.array([0.7, 3.0]), np.array([100.0, 80.0, 70.0])
    _, slope = log_likelihood(at, left)
    for which in range(2):
        step = np.eye(2)[which] * 1e-6
        rise = log_likelihood(at + step, left)[0] - log_likelihood(at - step, left)[0]
        assert slope[which] == pytest.approx(rise / 2e-6, rel=1e-5)


@pytest.mark.parametrize(
    ("survivors", "message"),
    [
        ([], "3 counts of survivors are needed, there are 0"),
        ([100, 90], "3 counts of survivors are needed, there are 2"),
        ([10, 9, 8], "30 members at the start are needed, there are 10"),
        ([100, 100, 100], "1 members who left are needed, there are 0"),
    ],
)
def test_too_little_is_refused_saying_what_is_needed(survivors: list[int], message: str) -> None:
    with pytest.raises(TooLittleDataError, match=message):
        fit_sbg(survivors)


def test_an_intake_that_grows_or_lies_below_nought_is_refused(fitted: Sbg) -> None:
    with pytest.raises(MeasureError, match="one intake only"):
        fit_sbg([100, 90, 95])
    with pytest.raises(MeasureError, match="at least 0"):
        fit_sbg([100, 50, -1])
    with pytest.raises(MeasureError, match="periods must be at least 0"):
        fitted.retention(-1)
