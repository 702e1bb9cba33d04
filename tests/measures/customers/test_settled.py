"""A fit is called settled where nothing is left to gain: whatever the unit, and however often the data are repeated."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hedgerow.measures.arrays import Floats, Ints
from hedgerow.measures.customers import fit_bg_bb, fit_bg_nbd, fit_gamma_gamma, fit_pareto_nbd, fit_sbg
from hedgerow.measures.customers.bgnbd.model import BgNbd
from hedgerow.measures.customers.paretonbd.model import ParetoNbd
from hedgerow.measures.errors import NoFitError
from hedgerow.measures.estimates import Optimum, maximise
from hedgerow.measures.search import SETTLED

UNITS = (1e-3, 1 / 7, 86_400.0, 1e6)
Fit = Callable[[Ints, Floats, Floats], BgNbd | ParetoNbd]


def people(n: int, seed: int, *, ridge: bool = False) -> tuple[Ints, Floats, Floats]:
    """Repeat visits, the last one and the age in weeks; of a ridge everybody comes and leaves at about one pace."""
    dice = np.random.default_rng(seed)
    if ridge:
        x = 1 + np.arange(n) % 6
        gap = (7 + np.arange(n) % 9) / 8
        return x, x * gap, x * gap + (np.arange(n) % 40) * 0.5
    age, stays = dice.integers(80, 800, n) / 8, dice.exponential(1, n) * 8 / dice.gamma(0.7, 1, n)
    x = dice.poisson(dice.gamma(0.8, 0.4, n) * np.minimum(age, stays))
    part = dice.beta(np.maximum(x, 1), 1)  # the latest of x moments within the time of staying
    return x, np.where(x > 0, np.minimum(age, np.ceil(np.minimum(age, stays) * part * 8) / 8), 0.0), age


def amounts(kind: str, n: int, seed: int) -> tuple[Ints, Floats]:
    dice = np.random.default_rng(seed)
    noise = {
        "usual": np.exp(dice.normal(size=n)),
        "wild": np.exp(4 * dice.normal(size=n)),
        "alike": 1 + dice.random(n) * 1e-3,
        "one": np.ones(n),
        "two": np.where(np.arange(n) < n / 2, 5.0, 6.0),
    }
    return 1 + np.arange(n) % 7, noise[kind]


def left_to_gain(found: Optimum, n: float) -> float:
    """How much more likelihood any of many short steps off the optimum has, per observation."""
    dice = np.random.default_rng(1)
    steps = dice.normal(size=(200, len(found.parameters))) * 10.0 ** dice.uniform(-4, -1, (200, 1))
    tried = found.parameters * np.exp(steps)
    return max(found.likelihood(one)[0] - found.log_likelihood for one in tried) / n


@pytest.mark.parametrize("fit", [fit_bg_nbd, fit_pareto_nbd])
@pytest.mark.parametrize("ridge", [False, True])
def test_the_unit_of_time_changes_the_times_alone(fit: Fit, ridge: bool) -> None:
    x, last, age = people(400, 3, ridge=ridge)
    weeks = fit(x, last, age)
    for unit in UNITS:
        told = fit(x, last * unit, age * unit)
        assert told.at_edge == weeks.at_edge == ridge
        assert told.log_likelihood == pytest.approx(
            weeks.log_likelihood - x.sum() * np.log(unit), abs=400 * 2 * SETTLED
        )
        if not ridge:
            parts = zip(told.names, told.optimum.parameters / weeks.optimum.parameters, strict=True)
            assert all(
                part == pytest.approx(unit if name in ("alpha", "beta") else 1, rel=2e-4) for name, part in parts
            )


@pytest.mark.parametrize("kind", ["usual", "wild", "alike", "one", "two"])
def test_the_unit_of_money_changes_gamma_alone(kind: str) -> None:
    x, mean = amounts(kind, 60, 1)
    told = fit_gamma_gamma(x, mean)
    for unit in (1e-3, 1.0, 100.0, 1e6):
        other = fit_gamma_gamma(x, mean * unit)
        assert other.at_edge == told.at_edge == (kind in {"alike", "one", "two"})
        assert other.log_likelihood == pytest.approx(told.log_likelihood - 60 * np.log(unit), abs=60 * 2 * SETTLED)


def test_amounts_without_noise_run_to_the_edge_instead_of_stopping_half_way() -> None:
    x, mean = amounts("one", 60, 1)
    told = fit_gamma_gamma(x, mean * 7)
    assert told.at_edge
    assert told.p > 1e5
    assert told.expected_value(x, mean * 7) == pytest.approx(7, rel=1e-3)


@given(times=st.sampled_from([2, 30, 1000]), seed=st.integers(0, 10_000), ridge=st.booleans())
@settings(max_examples=12)
def test_the_data_repeated_have_the_same_verdict(times: int, seed: int, ridge: bool) -> None:
    past = people(300, seed, ridge=ridge)
    for fit in (fit_bg_nbd, fit_pareto_nbd):
        once, often = fit(*past), fit(*past, weights=np.full(300, float(times)))
        assert often.at_edge == once.at_edge
        assert often.log_likelihood / times == pytest.approx(once.log_likelihood, abs=300 * 2 * SETTLED)
    x, mean = amounts("usual", 60, seed)
    told, again = fit_gamma_gamma(x, mean), fit_gamma_gamma(np.tile(x, times), np.tile(mean, times))
    assert again.log_likelihood / times == pytest.approx(told.log_likelihood, abs=60 * 2 * SETTLED)
    if told.p < 1e4:  # beyond, the likelihood is so flat that rounding decides where it ends
        assert again.p == pytest.approx(told.p, rel=1e-3)


@given(seed=st.integers(0, 10_000))
@settings(max_examples=20)
def test_no_fit_that_settled_has_more_to_gain(seed: int) -> None:
    past = people(200, seed)
    found = [(fit(*past).optimum, 200) for fit in (fit_bg_nbd, fit_pareto_nbd)]
    found.append((fit_gamma_gamma(*amounts("usual", 60, seed)).optimum, 60))
    assert all(left_to_gain(each, n) <= 2 * SETTLED for each, n in found if not each.at_edge)


@pytest.mark.parametrize(
    "survivors",
    [
        [1000, 900, 810, 729, 656],
        [30, 29, 28],
        [1000, 0, 0],
        [1000, 999, 999, 999],
        [1000, 500, 500],
        [1e6, 9e5, 8.1e5, 7.29e5],
    ],
)
def test_memberships_without_a_peak_settle_and_have_no_interval(survivors: list[float]) -> None:
    told = fit_sbg(survivors)
    assert told.survival(len(survivors) - 1)[1:] == pytest.approx(np.array(survivors[1:]) / survivors[0], abs=2e-3)
    with pytest.raises(NoFitError, match="no peak"):
        told.intervals()


def test_occasions_repeated_have_the_same_verdict() -> None:
    dice = np.random.default_rng(2)
    came = dice.random((400, 6)) < dice.beta(1, 2, (400, 1))
    came &= np.arange(6) < dice.geometric(0.2, (400, 1))
    x, last = came.sum(axis=1), np.where(came.any(axis=1), 6 - np.argmax(came[:, ::-1], axis=1), 0)
    once, often = (fit_bg_bb(x, last, np.full(400, 6), weights=np.full(400, weight)) for weight in (1.0, 500.0))
    assert often.optimum.parameters == pytest.approx(once.optimum.parameters, rel=1e-3)


def test_a_search_that_ends_in_the_middle_of_a_slope_goes_on_or_is_refused() -> None:
    """A narrow bent valley: its slope is wrong by design, so nothing that is promised is ever gained."""

    def astray(at: Floats) -> tuple[float, Floats]:
        return -float((np.log(at) ** 2).sum()), np.ones(len(at)) / at

    with pytest.raises(NoFitError, match="astray did not settle"):
        maximise(name="astray", likelihood=astray, start=np.array([1.0, 1.0]), n=1, steps=100)


def test_a_saddle_is_left() -> None:
    """Between two peaks at e and 1/e the slope is 0, and so it is at the start."""

    def peaks(at: Floats) -> tuple[float, Floats]:
        log = float(np.log(at[0]))
        return -((log**2 - 1) ** 2), np.array([-4 * log * (log**2 - 1)]) / at

    told = maximise(name="two peaks", likelihood=peaks, start=np.array([1.0]), n=1, steps=100)
    assert abs(float(np.log(told.parameters[0]))) == pytest.approx(1, abs=1e-4)


def test_a_peak_that_is_no_normal_has_no_draws() -> None:
    """Flat on top, with walls: hardly any draw of the flat top's normal lies inside."""

    def walls(at: Floats) -> tuple[float, Floats]:
        log = float(np.log(at[0]))
        return -0.005 * log**2 - 1000 * log**4, np.array([-0.01 * log - 4000 * log**3]) / at

    flat = maximise(name="flat", likelihood=walls, start=np.array([2.0]), n=1, steps=1000)
    narrow = Optimum("flat", np.ones(1), 0.0, at_edge=False, likelihood=flat.likelihood)
    assert narrow.covariance[0, 0] > 50
    with pytest.raises(NoFitError, match="no normal"):
        narrow.draws(100, 1)
