from dataclasses import astuple, replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.special import hyp2f1

from hedgerow.measures.customers.bgnbd import fit as fitting
from hedgerow.measures.customers.bgnbd.fit import Parameters, fit, log_likelihood
from hedgerow.measures.customers.bgnbd.predict import chance_alive, expected_visits
from hedgerow.measures.customers.history import History, group, history, history_of
from hedgerow.measures.customers.visits import Visits
from hedgerow.measures.errors import MeasureError, NoFitError, TooLittleDataError
from tests.measures.cdnow import Purchases
from tests.measures.customers.strategies import LIVES, POSITIVE

PUBLISHED = Parameters(r=0.242593, alpha=4.413532, a=0.792886, b=2.425753, log_likelihood=-9582.4256, n=2357)
ONE = history(x=[2], t_x=[30.43], age=[38.86])


def test_the_published_parameters_of_cdnow(past: History) -> None:
    """The reference set holds weeks with two decimals."""
    rounded = history(x=past.x, t_x=past.t_x.round(2), age=past.age.round(2))
    got = fit(rounded)
    assert tuple(round(value, 6) for value in astuple(got)[:4]) == astuple(PUBLISHED)[:4]
    assert round(got.log_likelihood, 4) == PUBLISHED.log_likelihood
    assert (got.n, got.at_edge) == (2357, False)


def test_exact_weeks_give_the_parameters_of_the_paper(past: History) -> None:
    got = fit(past)
    assert tuple(round(value, 3) for value in astuple(got)[:4]) == (0.243, 4.414, 0.793, 2.426)
    assert round(got.log_likelihood, 1) == -9582.4


def test_days_instead_of_weeks_only_stretch_alpha(calibration: Visits, cdnow: Purchases, past: History) -> None:
    who, in_days = history_of(calibration, until=cdnow.end_of_calibration, days_a_unit=1)
    weeks, days = fit(past), fit(in_days)
    assert who.tolist() == list(range(2357))
    assert (days.r, days.alpha, days.a, days.b) == pytest.approx((weeks.r, weeks.alpha * 7, weeks.a, weeks.b), rel=1e-4)


def test_the_published_forecast_of_one_customer() -> None:
    assert expected_visits(PUBLISHED, ONE, ahead=39).round(4).tolist() == [1.2259]
    assert chance_alive(PUBLISHED, ONE).round(4).tolist() == [0.7266]


def test_grouping_keeps_every_customer(past: History) -> None:
    rows = group(past)
    assert rows.count.sum() == 2357
    assert (rows.count @ rows.x) == past.x.sum()
    assert len(set(zip(rows.x, rows.t_x, rows.age, strict=True))) == len(rows.x) < 2357


def test_too_few_repeat_buyers_are_refused_saying_how_many_are_needed() -> None:
    few = history(x=[1] * 99 + [0] * 500, t_x=[1.0] * 99 + [0.0] * 500, age=[9.0] * 599)
    with pytest.raises(TooLittleDataError) as refused:
        fit(few)
    assert (refused.value.what, refused.value.have, refused.value.need) == ("repeat buyers", 99, 100)
    assert str(refused.value) == "100 repeat buyers are needed, there are 99"


def test_where_nobody_leaves_the_edge_is_told() -> None:
    regular = history(x=[10] * 150, t_x=[10.0] * 150, age=[10.0] * 150)
    got = fit(regular)
    assert got.at_edge
    assert chance_alive(got, regular).min() > 0.999


def test_a_search_that_does_not_settle_is_refused(past: History, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fitting, "MAXIMUM_STEPS", 1)
    with pytest.raises(NoFitError, match="did not settle"):
        fit(past)


@given(st.lists(LIVES, min_size=1, max_size=5), POSITIVE, POSITIVE, POSITIVE, POSITIVE)
def test_the_gradient_is_the_slope(
    lives: list[tuple[int, float, float]], r: float, alpha: float, a: float, b: float
) -> None:
    x, t_x, age = (list(column) for column in zip(*lives, strict=True))
    rows, at = group(history(x=x, t_x=t_x, age=age)), np.array([r, alpha, a, b])
    _, slope = log_likelihood(at, rows)
    for which in range(4):
        step = np.zeros(4)
        step[which] = 1e-6 * at[which]
        rise = log_likelihood(at + step, rows)[0] - log_likelihood(at - step, rows)[0]
        assert slope[which] == pytest.approx(rise / (2 * step[which]), rel=1e-3, abs=1e-2)


@settings(max_examples=200)
@given(LIVES, POSITIVE, POSITIVE, POSITIVE, POSITIVE, st.floats(0, 100))
def test_forecasts_are_finite_and_never_negative(
    life: tuple[int, float, float], r: float, alpha: float, a: float, b: float, ahead: float
) -> None:
    parameters = Parameters(r=r, alpha=alpha, a=a, b=b, log_likelihood=0.0, n=1)
    one = history(x=[life[0]], t_x=[life[1]], age=[life[2]])
    alive = chance_alive(parameters, one)[0]
    assert 0 <= alive <= 1
    forecast = expected_visits(parameters, one, ahead=ahead)[0]
    assert np.isfinite(forecast)
    assert -1e-6 <= forecast <= (r + life[0]) / (alpha + life[2]) * ahead * (1 + 1e-6) + 1e-6


@given(
    st.integers(0, 20), st.floats(0.5, 100), st.floats(0.1, 8), st.floats(0.1, 8).filter(lambda a: abs(a - 1) > 0.01)
)
def test_the_forecast_is_equation_10_of_the_paper(x: int, age: float, r: float, a: float) -> None:
    alpha, b, ahead = 4.4, 2.4, 30.0
    one = history(x=[x], t_x=[age / 2 if x else 0.0], age=[age])
    parameters = Parameters(r=r, alpha=alpha, a=a, b=b, log_likelihood=0.0, n=1)
    series = hyp2f1(r + x, b + x, a + b + x - 1, ahead / (alpha + age + ahead))
    lasting = ((alpha + age) / (alpha + age + ahead)) ** (r + x) * series
    formula = (a + b + x - 1) / (a - 1) * (1 - lasting) * chance_alive(parameters, one)
    assert expected_visits(parameters, one, ahead=ahead) == pytest.approx(formula, rel=1e-7)


@pytest.mark.parametrize(("a", "b"), [(1.0, 2.0), (0.4, 0.6), (0.5, 0.5)])
def test_where_the_formula_is_nought_by_nought_the_forecast_is_not(a: float, b: float) -> None:
    new = history(x=[0, 3], t_x=[0.0, 5.0], age=[10.0, 10.0])
    at = replace(PUBLISHED, a=a, b=b)
    beside = [expected_visits(replace(at, a=a + side), new, ahead=20) for side in (-1e-3, 1e-3)]
    assert expected_visits(at, new, ahead=20) == pytest.approx((beside[0] + beside[1]) / 2, rel=1e-4)


def test_a_forecast_into_the_past_is_refused() -> None:
    with pytest.raises(MeasureError, match="ahead must be at least 0"):
        expected_visits(PUBLISHED, ONE, ahead=-1)


@pytest.mark.parametrize(
    ("x", "t_x", "message"), [(1, 3.0, "not exceed age"), (0, 1.0, "exactly where"), (1, 0.0, "exactly where")]
)
def test_an_impossible_history_is_refused(x: int, t_x: float, message: str) -> None:
    with pytest.raises(MeasureError, match=message):
        history(x=[x], t_x=[t_x], age=[2.0])
