import numpy as np
import pytest

from hedgerow.measures.customers import BgNbd, GammaGamma, fit_bg_nbd, fit_gamma_gamma, lifetime_value, rfm_summary
from hedgerow.measures.customers.summary import RfmSummary
from hedgerow.measures.errors import MeasureError, NoFitError
from tests.measures.cdnow import Purchases

Fitted = tuple[RfmSummary, BgNbd, GammaGamma]


@pytest.fixture(scope="module")
def fitted(cdnow: Purchases) -> Fitted:
    told = rfm_summary(cdnow.customer, cdnow.day, cdnow.cents / 100, cdnow.end_of_calibration, days_a_unit=7)
    visits = fit_bg_nbd(told.frequency, told.recency, told.age)
    return told, visits, fit_gamma_gamma(told.frequency, told.mean_value)


def past(told: RfmSummary) -> dict[str, np.ndarray]:
    return {
        "frequency": told.frequency,
        "recency": told.recency,
        "age": told.age,
        "mean_value": told.mean_value,
    }


def test_without_discount_it_is_purchases_times_their_worth(fitted: Fitted) -> None:
    told, visits, spending = fitted
    got = lifetime_value(visits, spending, **past(told), periods=3, length=13, draws=5)
    often = visits.expected_purchases(told.frequency, told.recency, told.age, 39)
    assert got.value == pytest.approx(often * spending.expected_value(told.frequency, told.mean_value))
    assert got.total.value == pytest.approx(got.value.sum())


def test_what_comes_later_counts_less_and_the_margin_is_a_factor(fitted: Fitted) -> None:
    _, visits, spending = fitted
    one = {"frequency": 2, "recency": 30.43, "age": 38.86, "mean_value": 20.0}
    plain, later, half = (
        lifetime_value(visits, spending, **one, periods=2, length=26, draws=3, **more).value
        for more in ({}, {"discount": 0.1}, {"margin": 0.5})
    )
    first = visits.expected_purchases(2, 30.43, 38.86, 26) * spending.expected_value(2, 20.0)
    assert later == pytest.approx(first / 1.1 + (plain - first) / 1.21)
    assert half == pytest.approx(plain / 2)


def test_the_interval_holds_the_value_and_the_total_is_surer_than_one(fitted: Fitted) -> None:
    told, visits, spending = fitted
    some = {name: column[:300] for name, column in past(told).items()}
    got = lifetime_value(visits, spending, **some, periods=1, length=39, draws=60, seed=4)
    assert (got.low <= got.high).all()
    assert got.total.low < got.total.value < got.total.high
    apart = (got.high - got.low) / got.value
    assert (got.total.high - got.total.low) / got.total.value < np.median(apart)
    again = lifetime_value(visits, spending, **some, periods=1, length=39, draws=60, seed=4)
    assert again.low.tolist() == got.low.tolist()


def test_the_interval_of_the_worth_of_a_purchase_holds_it(fitted: Fitted) -> None:
    _, _, spending = fitted
    low, high = spending.expected_value_interval([1, 9], [20.0, 20.0], seed=1)
    middle = spending.expected_value([1, 9], [20.0, 20.0])
    assert (low < middle).all()
    assert (middle < high).all()
    assert high[1] - low[1] < high[0] - low[0]


def test_amounts_without_a_mean_have_no_interval(fitted: Fitted) -> None:
    dice = np.random.default_rng(1)
    wild = fit_gamma_gamma(np.full(300, 5), dice.gamma(30, 1 / 30, 300) / dice.gamma(0.5, 1, 300))
    assert wild.q < 1
    with pytest.raises(NoFitError, match="too widely for a mean"):
        wild.expected_value_interval(5, 20.0)
    visits = fitted[1]
    with pytest.raises(NoFitError, match="too widely"):
        lifetime_value(visits, wild, frequency=1, recency=3.0, age=9.0, mean_value=4.0, periods=1)


@pytest.mark.parametrize("wrong", [{"periods": 0}, {"length": 0}, {"discount": -0.1}, {"margin": -1}, {"draws": 0}])
def test_what_is_out_of_range_is_refused(fitted: Fitted, wrong: dict[str, float]) -> None:
    _, visits, spending = fitted
    one = {"frequency": 2, "recency": 30.43, "age": 38.86, "mean_value": 20.0, "periods": 1}
    with pytest.raises(MeasureError, match="must be at least"):
        lifetime_value(visits, spending, **(one | wrong))  # type: ignore[arg-type]
