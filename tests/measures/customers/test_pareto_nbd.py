import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.integrate import quad
from scipy.special import hyp2f1

from hedgerow.measures.customers import ParetoNbd, fit_pareto_nbd
from hedgerow.measures.customers.history import History, group, history
from hedgerow.measures.customers.paretonbd import model
from hedgerow.measures.customers.paretonbd.leaving import left
from hedgerow.measures.errors import MeasureError, NoFitError, TooLittleDataError
from tests.measures.customers.strategies import LIVES, POSITIVE


@pytest.fixture(scope="module")
def fitted(past: History) -> ParetoNbd:
    return fit_pareto_nbd(past.x, past.t_x, past.age)


def test_the_published_parameters_of_cdnow(fitted: ParetoNbd) -> None:
    assert tuple(round(each, 3) for each in (fitted.r, fitted.alpha, fitted.s, fitted.beta)) == (
        0.553,
        10.578,
        0.606,
        11.669,
    )
    assert round(fitted.log_likelihood, 1) == -9595.0
    assert (fitted.n, fitted.at_edge) == (2357, False)
    ends = fitted.intervals()
    assert all(ends[name].low < getattr(fitted, name) < ends[name].high for name in ("r", "alpha", "s", "beta"))


@settings(max_examples=60)
@given(LIVES, POSITIVE, POSITIVE, POSITIVE, POSITIVE)
def test_the_integral_agrees_with_quadrature_by_the_library(
    life: tuple[int, float, float], r: float, alpha: float, s: float, beta: float
) -> None:
    x, t_x, age = life
    got = left(np.array([r, alpha, s, beta]), history(x=[x], t_x=[t_x], age=[age])).log[0]

    def density(y: float) -> float:
        tilt = -(r + x) * np.log((alpha + y) / (alpha + t_x)) - (s + 1) * np.log((beta + y) / (beta + t_x))
        return float(np.exp(tilt))

    scale = (alpha + t_x) / (r + x + s)
    points = sorted({t_x + k * scale for k in (1, 3, 10, 30) if t_x + k * scale < age})
    whole = quad(density, t_x, age, points=points or None, limit=400, epsrel=1e-11)[0]
    want = np.log(s) - (r + x) * np.log(alpha + t_x) - (s + 1) * np.log(beta + t_x)
    assert got == pytest.approx((want + np.log(whole)) if whole else -np.inf, rel=1e-7, abs=1e-7)


@settings(max_examples=60)
@given(st.integers(0, 8), st.floats(0.1, 3), st.floats(0.5, 20), st.floats(0.1, 3), st.floats(0.5, 20))
def test_the_integral_is_the_difference_of_hypergeometric_functions_of_the_note(
    x: int, r: float, alpha: float, s: float, beta: float
) -> None:
    t_x, age = (5.0 if x else 0.0), 30.0
    got = left(np.array([r, alpha, s, beta]), history(x=[x], t_x=[t_x], age=[age])).log[0]
    both = r + s + x
    high, low = max(alpha, beta), min(alpha, beta)
    second = s + 1 if alpha >= beta else r + x
    at = [hyp2f1(both, second, both + 1, (high - low) / (high + y)) / (high + y) ** both for y in (t_x, age)]
    assert np.exp(got) == pytest.approx(s / both * (at[0] - at[1]), rel=1e-5)


@settings(max_examples=60)
@given(st.lists(LIVES, min_size=1, max_size=5), POSITIVE, POSITIVE, POSITIVE, POSITIVE)
def test_the_gradient_is_the_slope(
    lives: list[tuple[int, float, float]], r: float, alpha: float, s: float, beta: float
) -> None:
    x, t_x, age = (list(column) for column in zip(*lives, strict=True))
    rows, at = group(history(x=x, t_x=t_x, age=age)), np.array([r, alpha, s, beta])
    _, slope = model.log_likelihood(at, rows)
    for which in range(4):
        step = np.zeros(4)
        step[which] = 1e-6 * at[which]
        rise = model.log_likelihood(at + step, rows)[0] - model.log_likelihood(at - step, rows)[0]
        assert slope[which] == pytest.approx(rise / (2 * step[which]), rel=1e-3, abs=1e-2)


@settings(max_examples=100)
@given(LIVES, POSITIVE, POSITIVE, POSITIVE, POSITIVE, st.floats(0, 100))
def test_forecasts_are_finite_and_never_negative(
    fitted: ParetoNbd, life: tuple[int, float, float], r: float, alpha: float, s: float, beta: float, ahead: float
) -> None:
    made = fitted._at(np.array([r, alpha, s, beta]))
    assert 0 <= made.probability_alive(*life) <= 1
    assert 0 <= made.expected_purchases(*life, ahead) <= (r + life[0]) / (alpha + life[2]) * ahead * (1 + 1e-9)


def test_the_forecast_passes_smoothly_where_the_formula_is_nought_by_nought(fitted: ParetoNbd) -> None:
    def at(s: float) -> float:
        made = fitted._at(np.array([fitted.r, fitted.alpha, s, fitted.beta]))
        return float(made.expected_purchases(2, 30.43, 38.86, 39))

    assert at(1.0) == pytest.approx((at(1 - 1e-4) + at(1 + 1e-4)) / 2, rel=1e-6)


def test_rows_in_slices_give_the_same(past: History, fitted: ParetoNbd, monkeypatch: pytest.MonkeyPatch) -> None:
    at, rows = np.array([fitted.r, fitted.alpha, fitted.s, fitted.beta]), group(past)
    whole = model.log_likelihood(at, rows)
    monkeypatch.setattr(model, "ROWS", 100)
    sliced = model.log_likelihood(at, rows)
    assert sliced[0] == pytest.approx(whole[0], rel=1e-12)
    assert sliced[1] == pytest.approx(whole[1], abs=1e-8)


def test_too_few_are_refused_unless_one_insists() -> None:
    few = ([1] * 50 + [0] * 50, [1.0, 3.0] * 25 + [0.0] * 50, [9.0] * 100)
    with pytest.raises(TooLittleDataError, match="100 repeat buyers are needed, there are 50"):
        fit_pareto_nbd(*few)
    with pytest.raises(TooLittleDataError, match="1 repeat buyers are needed, there are 0"):
        fit_pareto_nbd([], [], [], minimum_repeat_buyers=0)
    with pytest.raises(MeasureError, match="one length"):
        fit_pareto_nbd(*few, weights=[1.0])
    assert fit_pareto_nbd(*few, minimum_repeat_buyers=10).n == 100


def test_a_search_that_does_not_settle_is_refused(past: History, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model, "MAXIMUM_STEPS", 1)
    with pytest.raises(NoFitError, match="Pareto/NBD did not settle"):
        fit_pareto_nbd(past.x, past.t_x, past.age)
