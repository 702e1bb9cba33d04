"""Sums over many customers, told by a few of them, and the intervals that come of it."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from hedgerow.measures.arrays import Floats, Ints
from hedgerow.measures.customers import BgNbd, ParetoNbd, fit_bg_nbd, fit_pareto_nbd
from hedgerow.measures.customers import history as histories
from hedgerow.measures.customers.few import few_for_all
from hedgerow.measures.errors import MeasureError

Past = tuple[Ints, Floats, Floats]
TRUE = np.array([0.6, 8.0, 0.8, 2.5])


def simulated(n: int, dice: np.random.Generator) -> Past:
    """Customers as BG/NBD has them, r .6, alpha 8, a .8, b 2.5, seen for 10 to 100 weeks."""
    rate, leaves = dice.gamma(TRUE[0], 1 / TRUE[1], n), dice.beta(TRUE[2], TRUE[3], n)
    age, now = dice.integers(10, 101, n).astype(np.float64), np.zeros(n)
    x, last, here = np.zeros(n, dtype=np.int64), np.zeros(n), np.ones(n, dtype=np.bool_)
    while here.any():
        now = np.where(here, now + dice.exponential(1, n) / np.maximum(rate, 1e-12), now)
        here &= now <= age
        x += here
        last = np.where(here, now, last)
        here &= dice.random(n) >= leaves
    return x, last, age


def ends(model: BgNbd, past: Past, *, most: int, draws: int) -> tuple[float, float, float, float]:
    """The value of all visits in 12 weeks, its ends, and the time-honoured relative width."""
    value = model.expected_purchases(*past, 12)
    few = few_for_all(value, *past, most=most)
    x, last, age = (each[few.place] for each in past)
    sums = [few.total(each.expected_purchases(x, last, age, 12)) for each in model.drawn(draws, 7)]
    low, high = np.quantile(sums, [0.025, 0.975])
    return float(value.sum()), float(low), float(high), float((high - low) / value.sum())


def test_up_to_the_limit_all_are_asked_and_the_sum_is_the_very_sum() -> None:
    few = few_for_all([3.0, 0.0, 2.0], most=3)
    assert (few.place.tolist(), few.weight.tolist()) == ([0, 1, 2], [1, 1, 1])
    assert few.total([3.0, 0.0, 2.0]) == 5


def test_above_it_the_sum_of_the_values_themselves_is_the_very_sum() -> None:
    value = np.random.default_rng(1).pareto(1.2, 5000)
    few = few_for_all(value, np.arange(5000)[::-1], most=100)
    assert len(few.place) <= 100
    assert few.total(value[few.place]) == pytest.approx(value.sum())
    assert np.argmax(value) in few.place


def test_of_nothing_nobody_is_asked() -> None:
    few = few_for_all(np.zeros(20), most=10)
    assert (len(few.place), few.total([])) == (0, 0)


def test_what_is_out_of_range_is_refused() -> None:
    with pytest.raises(MeasureError, match="value must be at least 0"):
        few_for_all([-1.0])
    with pytest.raises(MeasureError, match="most must be at least 1"):
        few_for_all([1.0], most=0)
    with pytest.raises(MeasureError, match="one length"):
        few_for_all([1.0, 2.0], [1])
    with pytest.raises(MeasureError, match="one length"):
        few_for_all([1.0, 2.0]).total([1.0])


def test_the_ends_from_a_few_are_those_from_all() -> None:
    past = simulated(4000, np.random.default_rng(3))
    model = fit_bg_nbd(*past)
    value, low, high, _width = ends(model, past, most=4000, draws=120)
    same, low_of_few, high_of_few, _width = ends(model, past, most=400, draws=120)
    assert same == value
    assert low_of_few == pytest.approx(low, abs=0.02 * (high - low))
    assert high_of_few == pytest.approx(high, abs=0.02 * (high - low))


def test_the_interval_of_all_visits_to_come_holds_the_truth_about_as_often_as_it_says() -> None:
    """The truth is what the model says of the same customers with the parameters that they were made with."""
    dice, held, widths = np.random.default_rng(11), [], []
    for _ in range(30):
        past = simulated(800, dice)
        model = fit_bg_nbd(*past)
        _value, low, high, width = ends(model, past, most=60, draws=60)
        truth = float(model.at(TRUE).expected_purchases(*past, 12).sum())
        held.append(low <= truth <= high)
        widths.append(width)
    assert 0.86 <= np.mean(held) <= 1
    assert np.mean(widths) < 0.25


@pytest.mark.parametrize("fit", [fit_bg_nbd, fit_pareto_nbd])
def test_of_many_rows_a_sample_tells_how_much_likelihood_a_draw_loses(
    fit: Callable[..., BgNbd | ParetoNbd], monkeypatch: pytest.MonkeyPatch
) -> None:
    past = simulated(3000, np.random.default_rng(5))
    monkeypatch.setattr(histories.sampled, "__kwdefaults__", {"most": 500})
    best = fit(*past).optimum
    assert best.sample is not None
    whole = replace(best, sample=None)
    drawn = np.random.default_rng(2).multivariate_normal(np.zeros(4), best.covariance / 4, size=30)
    for aside in drawn:
        assert best._loss(aside) == pytest.approx(whole._loss(aside), rel=0.15, abs=0.15)  # noqa: SLF001 - what is sampled
