import numpy as np
import pytest

from hedgerow.measures.customers import GammaGamma, fit_gamma_gamma, gammagamma, rfm_summary
from hedgerow.measures.customers.summary import RfmSummary
from hedgerow.measures.errors import MeasureError, NoFitError, TooLittleDataError
from tests.measures.cdnow import Purchases


@pytest.fixture(scope="module")
def told(cdnow: Purchases) -> RfmSummary:
    return rfm_summary(cdnow.customer, cdnow.day, cdnow.cents / 100, cdnow.end_of_calibration)


@pytest.fixture(scope="module")
def fitted(told: RfmSummary) -> GammaGamma:
    return fit_gamma_gamma(told.frequency, told.mean_value)


def test_the_published_parameters_of_the_946_repeat_buyers(fitted: GammaGamma) -> None:
    assert (round(fitted.p, 2), round(fitted.q, 2), round(fitted.gamma, 2)) == (6.25, 3.74, 15.44)
    assert fitted.n == 946
    ends = fitted.intervals()
    assert all(ends[name].low < getattr(fitted, name) < ends[name].high for name in ("p", "q", "gamma"))


def test_the_published_parameters_from_means_in_whole_cents_half_rounded_up(told: RfmSummary) -> None:
    got = fit_gamma_gamma(told.frequency, np.floor(told.mean_value * 100 + 0.5 + 1e-9) / 100)
    assert (round(got.p, 4), round(got.q, 4), round(got.gamma, 4)) == (6.2488, 3.7446, 15.4478)


def test_the_unit_of_money_changes_gamma_alone(told: RfmSummary, fitted: GammaGamma) -> None:
    cents = fit_gamma_gamma(told.frequency, told.mean_value * 100)
    assert (cents.p, cents.q, cents.gamma) == pytest.approx((fitted.p, fitted.q, fitted.gamma * 100), rel=1e-6)
    assert cents.log_likelihood == pytest.approx(fitted.log_likelihood - 946 * np.log(100))


def test_the_expectation_lies_between_her_mean_and_everybodys(fitted: GammaGamma) -> None:
    everybody = fitted.p * fitted.gamma / (fitted.q - 1)
    one, ten = fitted.expected_value([1, 10], [100.0, 100.0])
    assert everybody < one < ten < 100
    assert fitted.expected_value(0, 0) == pytest.approx(everybody)
    assert fitted.expected_value([[1, 10]], 100.0).shape == (1, 2)


def test_the_gradient_is_the_slope() -> None:
    x, z, at = np.array([1, 4, 9]), np.array([0.4, 1.0, 3.0]), np.array([3.0, 2.0, 1.5])
    _, slope = gammagamma.log_likelihood(at, x, z)
    for which in range(3):
        step = np.eye(3)[which] * 1e-6
        rise = gammagamma.log_likelihood(at + step, x, z)[0] - gammagamma.log_likelihood(at - step, x, z)[0]
        assert slope[which] == pytest.approx(rise / 2e-6, rel=1e-5)


def test_without_a_mean_nothing_is_expected(fitted: GammaGamma) -> None:
    wild = GammaGamma(1.0, 0.5, 1.0, 0.0, 1, at_edge=False, optimum=fitted.optimum)
    with pytest.raises(NoFitError, match="too widely"):
        wild.expected_value(0, 0)
    assert wild.expected_value(2, 5.0) == pytest.approx(11 / 1.5)


def test_too_few_returns_alone_and_wrong_shapes_are_refused() -> None:
    with pytest.raises(TooLittleDataError, match="30 repeat buyers are needed, there are 1"):
        fit_gamma_gamma([1, 0], [5.0, 0.0])
    with pytest.raises(MeasureError, match="must be above 0 where frequency is"):
        fit_gamma_gamma([1, 2], [5.0, -1.0])
    with pytest.raises(MeasureError, match="one length"):
        fit_gamma_gamma([1, 2], [5.0])
