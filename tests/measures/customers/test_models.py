"""What the fitted models share, and the doors of the package."""

import subprocess
import sys

import numpy as np
import pytest

from hedgerow.measures import customers
from hedgerow.measures.customers.history import History
from hedgerow.measures.errors import MeasureError, NoFitError, TooLittleDataError
from tests.measures.cdnow import Purchases


@pytest.fixture(scope="module")
def fitted(past: History) -> customers.BgNbd:
    return customers.fit_bg_nbd(past.x, past.t_x, past.age)


def test_importing_the_package_loads_no_numbers() -> None:
    look = "print('numpy' in sys.modules, 'fit_sbg' in dir(customers), 'sbg' in dir(customers))"
    ask = f"import sys; from hedgerow.measures import customers; {look}"
    told = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["False", "True", "False"]


def test_every_name_of_the_package_is_found_and_no_other() -> None:
    assert all(callable(getattr(customers, name)) for name in customers.__all__)
    assert set(customers.__all__) <= set(dir(customers))
    with pytest.raises(AttributeError, match="no attribute 'fit_everything'"):
        customers.fit_everything  # noqa: B018 - looked for, not used


def test_from_purchases_to_the_forecast_of_the_paper(cdnow: Purchases) -> None:
    told = customers.rfm_summary(cdnow.customer, cdnow.day, cdnow.cents, cdnow.end_of_calibration, days_a_unit=7)
    fitted = customers.fit_bg_nbd(told.frequency, told.recency.round(2), told.age.round(2))
    assert (round(fitted.r, 6), round(fitted.alpha, 6), round(fitted.a, 6), round(fitted.b, 6)) == (
        0.242593,
        4.413532,
        0.792886,
        2.425753,
    )
    assert round(fitted.log_likelihood, 4) == -9582.4256
    assert round(fitted.expected_purchases(2, 30.43, 38.86, 39), 4) == 1.2259
    assert round(fitted.probability_alive(2, 30.43, 38.86), 4) == 0.7266


def test_weights_stand_for_rows(past: History, fitted: customers.BgNbd) -> None:
    rows, counts = np.unique(np.stack([past.x, past.t_x, past.age]), axis=1, return_counts=True)
    got = customers.fit_bg_nbd(rows[0], rows[1], rows[2], weights=counts)
    assert (got.r, got.alpha, got.a, got.b) == pytest.approx((fitted.r, fitted.alpha, fitted.a, fitted.b), rel=1e-6)
    assert (got.n, got.log_likelihood) == (2357, pytest.approx(fitted.log_likelihood))


def test_figures_come_in_the_shape_of_the_question(fitted: customers.BgNbd) -> None:
    table = fitted.expected_purchases([[0], [2]], [[0.0], [5.0]], [10.0, 20.0, 30.0], 10)
    assert table.shape == (2, 3)
    assert table[1, 2] == fitted.expected_purchases(2, 5, 30, 10)
    with pytest.raises(MeasureError, match="one shape"):
        fitted.probability_alive([1, 2], [1.0, 2.0, 3.0], 10)
    with pytest.raises(MeasureError, match="ahead"):
        fitted.expected_purchases(2, 5, 30, float("nan"))


def test_the_interval_holds_the_expectation_and_is_the_same_for_the_same_seed(fitted: customers.BgNbd) -> None:
    low, high = fitted.expected_purchases_interval([0, 2], [0, 30.43], [38.86, 38.86], 39, seed=3)
    middle = fitted.expected_purchases([0, 2], [0, 30.43], [38.86, 38.86], 39)
    assert (low < middle).all()
    assert (middle < high).all()
    again = fitted.expected_purchases_interval([0, 2], [0, 30.43], [38.86, 38.86], 39, seed=3)
    assert (again[0].tolist(), again[1].tolist()) == (low.tolist(), high.tolist())
    narrow = fitted.expected_purchases_interval([0, 2], [0, 30.43], [38.86, 38.86], 39, seed=3, confidence=0.5)
    assert (narrow[1] - narrow[0] < high - low).all()
    with pytest.raises(MeasureError, match="confidence"):
        fitted.expected_purchases_interval(2, 5, 30, 10, confidence=1)


def test_the_interval_of_being_still_a_customer_agrees_with_a_bootstrap_of_the_sample(
    past: History, fitted: customers.BgNbd
) -> None:
    """Of one who came twice and has been silent for long: the draws spread as refits of resampled customers do."""
    who = (2, 12.0, 38.86)
    low, high = fitted.probability_alive_interval(*who, draws=400, seed=3)
    assert low < fitted.probability_alive(*who) < high
    dice = np.random.default_rng(7)
    told = []
    for _ in range(40):
        picked = dice.integers(0, len(past.x), len(past.x))
        refitted = customers.fit_bg_nbd(past.x[picked], past.t_x[picked], past.age[picked])
        told.append(float(refitted.probability_alive(*who)))
    assert (high - low) / 3.92 == pytest.approx(np.std(told), rel=0.5)
    assert fitted.probability_alive_interval(0, 0, 38.86)[0] == 1


def test_along_a_ridge_there_is_no_interval_rather_than_one_from_nothing_to_all() -> None:
    """Everybody comes at one pace and leaves with one chance: r, alpha, a and b may all be as large as they like."""
    x = np.array([1 + at % 6 for at in range(130)])
    gap = np.array([(7 + at % 9) / 7 for at in range(130)])
    age = x * gap + np.array([(at % 40) * 3 / 7 for at in range(130)])
    ridge = customers.fit_bg_nbd(x, x * gap, age)
    assert ridge.at_edge
    with pytest.raises(NoFitError, match="no peak"):
        ridge.probability_alive_interval(x, x * gap, age)


def test_every_draw_is_one_that_the_data_leave_open(fitted: customers.BgNbd) -> None:
    drawn = fitted.optimum.draws(200, 1)
    assert drawn.shape == (200, 4)
    assert all(fitted.log_likelihood - fitted.optimum.likelihood(one)[0] <= 18.47 / 2 for one in drawn)  # chi2(4), .999


def test_the_wider_the_confidence_the_wider_the_interval(fitted: customers.BgNbd) -> None:
    wide, narrow = fitted.intervals(0.99), fitted.intervals(0.5)
    assert list(wide) == ["r", "alpha", "a", "b"]
    assert all(wide[name].low < narrow[name].low < narrow[name].value for name in wide)
    with pytest.raises(MeasureError, match="confidence must lie between 0 and 1"):
        fitted.intervals(1.5)


def test_the_covariance_of_parameters_is_that_of_repeated_samples(past: History, fitted: customers.BgNbd) -> None:
    """The published standard errors of CDNOW lie within what a bootstrap of 40 shows: half to twice."""
    dice = np.random.default_rng(7)
    told = []
    for _ in range(40):
        picked = dice.integers(0, len(past.x), len(past.x))
        told.append(np.log(customers.fit_bg_nbd(past.x[picked], past.t_x[picked], past.age[picked]).r))
    assert np.std(told) == pytest.approx(np.sqrt(fitted.optimum.covariance[0, 0]), rel=0.5)


def test_at_an_edge_there_is_no_interval() -> None:
    regular = customers.fit_bg_nbd([10] * 150, [10.0] * 150, [10.0] * 150)
    assert regular.at_edge
    with pytest.raises(NoFitError, match="no peak"):
        regular.intervals()


def test_by_the_typical_wait_half_are_back(fitted: customers.BgNbd) -> None:
    """The rate of one who is still a customer is Gamma: simulate it, and the first purchase after now."""
    wait = fitted.next_purchase(2, 30.43, 38.86)
    dice = np.random.default_rng(5)
    rates = dice.gamma(fitted.r + 2, 1 / (fitted.alpha + 38.86), 200_000)
    assert (dice.exponential(1 / rates) <= wait).mean() == pytest.approx(0.5, abs=0.005)
    assert fitted.next_purchase(2, 30.43, 38.86, 0.1) < wait < fitted.next_purchase(2, 30.43, 38.86, 0.9)
    with pytest.raises(MeasureError, match="share must lie between"):
        fitted.next_purchase(2, 30.43, 38.86, 0)


def test_small_tests_may_insist_on_fewer_repeat_buyers() -> None:
    few = ([1, 2, 3, 0, 0, 1], [1.0, 5.0, 7.0, 0.0, 0.0, 2.0], [9.0] * 6)
    with pytest.raises(TooLittleDataError, match="100 repeat buyers are needed, there are 4"):
        customers.fit_bg_nbd(*few)
    assert customers.fit_bg_nbd(*few, minimum_repeat_buyers=1).n == 6
    with pytest.raises(TooLittleDataError, match="repeat buyers"):
        customers.fit_bg_nbd([], [], [], minimum_repeat_buyers=0)
    with pytest.raises(MeasureError, match="one length"):
        customers.fit_bg_nbd(*few, weights=[1.0], minimum_repeat_buyers=1)


@pytest.mark.parametrize("frequency", [[1.5], [float("nan")], ["often"]])
def test_a_frequency_that_is_no_count_is_refused(frequency: list[object]) -> None:
    with pytest.raises(MeasureError, match="whole numbers"):
        customers.fit_bg_nbd(frequency, [1.0], [2.0])  # type: ignore[arg-type]
