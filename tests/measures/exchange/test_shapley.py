"""Joint results divided: published games, and what must hold for every game."""

from decimal import Decimal
from fractions import Fraction
from itertools import permutations
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hedgerow.measures.errors import MeasureError, TooLittleDataError
from hedgerow.measures.exchange import shapley, shapley_sampled

GLOVES = {"L": 0, "R": 0, "r": 0, "LR": 1, "Lr": 1, "Rr": 0, "LRr": 1}
GAMES = (
    st.integers(1, 4)
    .flatmap(lambda n: st.lists(st.integers(-(10**18), 10**18), min_size=2**n - 1, max_size=2**n - 1))
    .map(lambda rest: [0, *rest])
)


def voting(quota: int, votes: list[int]) -> Any:
    return lambda mask: int(sum(vote for place, vote in enumerate(votes) if mask >> place & 1) >= quota)


def airport(mask: int) -> int:
    return max((cost for place, cost in enumerate([8, 11, 13, 18]) if mask >> place & 1), default=0)


def brute(values: list[int]) -> list[Fraction]:
    """By the definition: what each adds, over every order."""
    n = len(values).bit_length() - 1
    total = [0] * n
    orders = list(permutations(range(n)))
    for order in orders:
        mask = 0
        for place in order:
            total[place] += values[mask | 1 << place] - values[mask]
            mask |= 1 << place
    return [Fraction(each, len(orders)) for each in total]


def test_one_left_glove_is_worth_four_times_each_of_two_right_ones() -> None:
    found = shapley(GLOVES)
    assert found.names == ("L", "R", "r")
    assert found.exact == (Fraction(2, 3), Fraction(1, 6), Fraction(1, 6))
    assert list(found) == pytest.approx([2 / 3, 1 / 6, 1 / 6])
    assert found.by_order.tolist() == [[0, 1, 1], [0, 0.5, 0], [0, 0.5, 0]]
    assert found.marginal[0].tolist() == [0, 1, 1, 1]


def test_the_airport_of_littlechild_and_owen() -> None:
    """Management Science 20, 370-372: each part of the runway is paid for by those who need it."""
    assert shapley(airport, n=4).exact == (2, 3, 4, 9)


def test_the_power_of_the_six_of_1958_and_of_luxembourg_that_had_none() -> None:
    """EEC Council, [12; 4, 4, 4, 2, 2, 1]: Shapley-Shubik 14/60 and 9/60, Banzhaf 10/42 and 6/42 once normalised."""
    found = shapley(voting(12, [4, 4, 4, 2, 2, 1]), n=6)
    assert found.exact == (Fraction(14, 60),) * 3 + (Fraction(9, 60),) * 2 + (0,)
    power = found.banzhaf / found.banzhaf.sum()
    assert power.tolist() == pytest.approx([10 / 42, 10 / 42, 10 / 42, 6 / 42, 6 / 42, 0])


def test_the_security_council_of_fifteen() -> None:
    """[39; 7 x 5, 1 x 10]: 421/2145 for a permanent member, 4/2145 for another."""
    found = shapley(voting(39, [7] * 5 + [1] * 10), n=15)
    assert found.exact == (Fraction(421, 2145),) * 5 + (Fraction(4, 2145),) * 10


@given(GAMES)
@settings(max_examples=25)
def test_it_is_the_definition_and_adds_up_exactly(values: list[int]) -> None:
    found = shapley(values)
    assert list(found.exact) == brute(values)
    assert sum(found.exact) == values[-1]
    assert np.allclose(found.by_order.mean(axis=1), found.value, rtol=1e-9, atol=1e3)
    assert found.value[0] == found[0]
    assert len(found) == len(values).bit_length() - 1


def test_floats_decimals_and_fractions_are_taken_exactly() -> None:
    told: dict[int, Any] = {1: 0.1, 2: Decimal("0.2"), 3: Fraction(1, 3)}
    found = shapley(told)
    assert sum(found.exact) == Fraction(1, 3)
    assert found.exact[0] == (Fraction(0.1) + Fraction(1, 3) - Fraction("0.2")) / 2
    assert shapley(told, n=2).exact == found.exact


@pytest.mark.parametrize(
    ("wrong", "n", "match"),
    [
        ([0, 1, 2], None, "2\\^n numbers"),
        ([0], None, "2\\^n numbers"),
        ([[0, 1]], None, "one dimension"),
        ([0, 1], 2, "2\\^2 numbers"),
        ([1, 1], None, "empty coalition"),
        ([0, float("nan")], None, "finite"),
        ([0, float("inf")], None, "finite"),
        (["a", "b"], None, "finite"),
        (lambda mask: mask, None, "n must be given"),
        (lambda mask: mask, 16, "use shapley_sampled"),
        ({}, None, "1 to 15 contributors"),
        ({"A": 1, "B": 2}, None, "1 coalitions have no value"),
        ({"AB": 1, "BA": 2, "A": 0, "B": 0}, None, "named once"),
        ({1: 1, 2: 1, 3: 1, 9: 1}, 2, "of these contributors only"),
    ],
)
def test_what_is_no_game_is_refused(wrong: Any, n: int | None, match: str) -> None:
    with pytest.raises(MeasureError, match=match):
        shapley(wrong, n=n)


def test_a_sample_adds_up_and_holds_the_truth_within_its_interval() -> None:
    weights = list(range(1, 21))
    found = shapley_sampled(voting(106, weights), 20, samples=600, seed=3, confidence=0.999)
    assert sum(found.exact) == 1
    assert (found.samples, len(found), next(iter(found))) == (600, 20, found.value[0])
    exact = shapley(airport, n=4)
    near = shapley_sampled(airport, 4, samples=2_000, seed=1, confidence=0.999)
    assert sum(near.exact) == 18
    assert (near.low <= exact.value).all()
    assert (exact.value <= near.high).all()
    assert near.error.max() < 0.1
    assert np.abs(near.by_order - exact.by_order).max() < 0.5


def test_where_order_does_not_matter_a_sample_is_exact_and_the_same_seed_says_the_same() -> None:
    found = shapley_sampled(lambda mask: 5 * mask.bit_count(), 40, samples=60, seed=7)
    assert (list(found), found.error.max()) == ([5.0] * 40, 0)
    one, two = (shapley_sampled(airport, 4, samples=60, seed=7) for _ in range(2))
    assert one.exact == two.exact
    assert np.isnan(shapley_sampled(lambda mask: mask.bit_count(), 90, samples=60).by_order).any()


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_backwards_orders_make_the_error_smaller_than_luck(seed: int) -> None:
    """Of two who add what they find: alone 0, together 2. Every pair of orders says 1 and 1."""
    found = shapley_sampled([0, 0, 0, 2].__getitem__, 2, samples=60, seed=seed)
    assert found.exact == (1, 1)
    assert found.low.tolist() == found.high.tolist() == [1, 1]


def test_a_sample_that_says_nothing_is_refused() -> None:
    with pytest.raises(TooLittleDataError, match="60 samples are needed, there are 59"):
        shapley_sampled(airport, 4, samples=59)
    with pytest.raises(MeasureError, match="n must be at least 1"):
        shapley_sampled(airport, 0)
    with pytest.raises(MeasureError, match="confidence"):
        shapley_sampled(airport, 4, confidence=1)
    with pytest.raises(MeasureError, match="empty coalition"):
        shapley_sampled(lambda mask: mask + 1, 4)
