"""BG/BB against the donations of the paper: 11,104 donors who first gave in 1995, and the six years after."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.measures.customers import BgBb, fit_bg_bb
from hedgerow.measures.customers.bgbb import log_likelihood
from hedgerow.measures.customers.occasions import attendance, grouped, occasions
from hedgerow.measures.errors import MeasureError, NoFitError, TooLittleDataError

# Fader, Hardie & Shang 2010: recency, then frequency, and how many donors; never again last.
DONORS = {
    6: {6: 1203, 5: 728, 4: 512, 3: 357, 2: 234, 1: 129},
    5: {5: 335, 4: 284, 3: 225, 2: 173, 1: 119},
    4: {4: 240, 3: 181, 2: 155, 1: 78},
    3: {3: 322, 2: 255, 1: 129},
    2: {2: 613, 1: 277},
    1: {1: 1091},
    0: {0: 3464},
}
ROWS = [(x, last, count) for last, row in DONORS.items() for x, count in row.items()]
X, LAST, COUNT = (list(column) for column in zip(*ROWS, strict=True))
YEARS = [6] * len(ROWS)


@pytest.fixture(scope="module")
def fitted() -> BgBb:
    return fit_bg_bb(X, LAST, YEARS, COUNT)


def test_the_published_parameters_of_the_donors(fitted: BgBb) -> None:
    assert fitted.n == 11_104
    assert [round(each, 3) for each in (fitted.alpha, fitted.beta, fitted.gamma, fitted.delta)] == [
        1.204,
        0.750,
        0.657,
        2.783,
    ]
    assert round(fitted.log_likelihood, 1) == -33225.6
    assert not fitted.at_edge


def test_the_published_forecast_of_who_gave_every_year_and_who_never_did_again(fitted: BgBb) -> None:
    """Expected gifts in the next five years."""
    assert fitted.expected_purchases([6, 0], [6, 0], 6, 5).round(2).tolist() == [3.75, 0.07]
    assert fitted.probability_alive(6, 6, 6) > 0.9
    assert fitted.probability_alive(0, 0, 6) < 0.15


def test_rows_and_people_give_the_same(fitted: BgBb) -> None:
    single = fit_bg_bb(np.repeat(X, COUNT), np.repeat(LAST, COUNT), np.full(11_104, 6))
    assert (single.alpha, single.gamma) == pytest.approx((fitted.alpha, fitted.gamma), rel=1e-6)


def test_intervals_hold_the_figures_and_are_the_same_for_the_same_seed(fitted: BgBb) -> None:
    ends = fitted.intervals()
    assert all(each.low < getattr(fitted, name) < each.high for name, each in ends.items())
    low, high = fitted.expected_purchases_interval([6, 1], [6, 4], 6, 5, seed=2)
    assert (low < fitted.expected_purchases([6, 1], [6, 4], 6, 5)).all()
    assert (fitted.expected_purchases([6, 1], [6, 4], 6, 5) < high).all()
    assert low.tolist() == fitted.expected_purchases_interval([6, 1], [6, 4], 6, 5, seed=2)[0].tolist()


def test_simulated_people_are_told_by_the_parameters_they_came_from() -> None:
    dice = np.random.default_rng(3)
    n, many = 20_000, 12
    come, leave = dice.beta(1.2, 1.8, n), dice.beta(0.8, 6.0, n)
    here = (dice.random((n, many)) >= leave[:, None]).cumprod(axis=1)
    came = np.concatenate([np.ones((n, 1), dtype=int), here * (dice.random((n, many)) < come[:, None])], axis=1)
    who, past = attendance(came)
    assert len(who) == n
    got = fit_bg_bb(past.frequency, past.recency, past.opportunities).intervals(0.99)
    for name, truth in {"alpha": 1.2, "beta": 1.8, "gamma": 0.8, "delta": 6.0}.items():
        assert got[name].low < truth < got[name].high


PASTS = st.tuples(st.integers(0, 6), st.integers(0, 6), st.integers(0, 8)).map(
    lambda it: (min(it[0], it[1]) if it[0] else 0, it[1] if it[0] and it[1] else 0, max(it[1], it[2]))
)
POSITIVE = st.floats(0.2, 9)


@given(st.lists(PASTS, min_size=1, max_size=6), *[POSITIVE] * 4)
def test_the_gradient_is_the_slope(
    pasts: list[tuple[int, int, int]], alpha: float, beta: float, gamma: float, delta: float
) -> None:
    columns = [list(column) for column in zip(*pasts, strict=True)]
    rows, count = grouped(occasions(*columns), np.ones(len(pasts)))
    at = np.array([alpha, beta, gamma, delta])
    _, slope = log_likelihood(at, rows, count)
    for which in range(4):
        aside = np.zeros(4)
        aside[which] = 1e-6
        rise = log_likelihood(at + aside, rows, count)[0] - log_likelihood(at - aside, rows, count)[0]
        assert slope[which] == pytest.approx(rise / 2e-6, rel=1e-4, abs=1e-4)


@given(PASTS, st.integers(0, 9))
def test_what_is_expected_lies_between_nothing_and_always(fitted: BgBb, past: tuple[int, int, int], ahead: int) -> None:
    assert 0 <= fitted.probability_alive(*past) <= 1
    assert 0 <= fitted.expected_purchases(*past, ahead) <= ahead


def test_all_pasts_of_a_length_have_probability_one(fitted: BgBb) -> None:
    """Every way of coming or not to six occasions, summed: 1."""
    came = np.array([[1, *(mask >> k & 1 for k in range(6))] for mask in range(64)])
    _, past = attendance(came)
    at = np.array([fitted.alpha, fitted.beta, fitted.gamma, fitted.delta])
    pairs = zip(past.frequency, past.recency, strict=True)
    each = [log_likelihood(at, *grouped(occasions([x], [last], [6]), np.ones(1)))[0] for x, last in pairs]
    assert np.exp(each).sum() == pytest.approx(1)


def test_too_few_and_impossible_pasts_are_refused_in_words() -> None:
    with pytest.raises(TooLittleDataError, match="100 people who came again are needed, there are 1"):
        fit_bg_bb([1, 0], [2, 0], [4, 4])
    with pytest.raises(TooLittleDataError, match="there are 0"):
        fit_bg_bb([], [], [])
    with pytest.raises(MeasureError, match="exceed opportunities"):
        fit_bg_bb([1], [5], [4])
    with pytest.raises(MeasureError, match="0 exactly where"):
        fit_bg_bb([0], [1], [4])
    with pytest.raises(MeasureError, match="one length"):
        fit_bg_bb([1], [1], [4], [1.0, 2.0])
    with pytest.raises(MeasureError, match="yes or no"):
        attendance([[2]])


def test_questions_out_of_shape_are_refused(fitted: BgBb) -> None:
    with pytest.raises(MeasureError, match="one shape"):
        fitted.probability_alive([1, 2], [1, 2, 3], 4)
    with pytest.raises(MeasureError, match="ahead"):
        fitted.expected_purchases(1, 1, 4, -1)
    with pytest.raises(MeasureError, match="one whole number"):
        fitted.expected_purchases(1, 1, 4, [1, 2])  # type: ignore[arg-type]
    assert fitted.probability_alive([], [], []).tolist() == []


def test_who_always_come_leave_no_interval() -> None:
    always = fit_bg_bb([6] * 150, [6] * 150, [6] * 150)
    assert always.at_edge
    with pytest.raises(NoFitError, match="no peak"):
        always.intervals()
    assert attendance(np.zeros((3, 4)))[0].tolist() == []
